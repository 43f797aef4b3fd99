package io.github.haztrak.publication;

import io.github.haztrak.tag.TagName;
import java.util.List;
import java.util.Optional;

/**
 * Where releases are published: GitHub (REST API, "Releases"). All methods throw a
 * {@link io.github.haztrak.problem.ReleaseException} with HZ-REL-001 when access is denied and HZ-REL-003 when GitHub keeps
 * failing.
 */
public interface ReleaseHost {
    /**
     * Lists what is public.
     *
     * @return all published releases, drafts left out, newest first
     */
    List<PublishedRelease> published();

    /**
     * Publishes a release: finds or makes the one draft of the tag, brings text and assets up to date, and reveals it with
     * one last request, which makes it GitHub's Latest too, if it shall be. Published already with the same content, it writes
     * nothing.
     *
     * @param draft what to publish
     * @param latest asked right before the release is revealed; what it throws leaves a draft
     * @return the public release
     * @throws io.github.haztrak.problem.ReleaseException HZ-REL-002 if it is public with other content, and
     *     the draft's terms do not let all of that be changed; HZ-REL-012 if there is no such category of discussions;
     *     HZ-REL-013 if GitHub lets nobody change it; HZ-REL-014 if text around the marked blocks leaves no room
     */
    PublishedRelease publish(ReleaseDraft draft, LatestRule latest);

    /**
     * Publishes a release that leaves Latest where it is.
     *
     * @param draft what to publish
     * @return the public release
     * @throws io.github.haztrak.problem.ReleaseException as {@link #publish(ReleaseDraft, LatestRule)}
     */
    default PublishedRelease publish(ReleaseDraft draft) {
        return publish(draft, published -> false);
    }

    /**
     * Holds what is public under a draft's tag against the draft, as publishing it would. Writes nothing.
     *
     * @param draft what would be published
     * @return what publishing it would change; empty if it is as it shall be, or not public
     * @throws io.github.haztrak.problem.ReleaseException HZ-REL-002 if it is public with other content that is to stay
     */
    List<Difference> changes(ReleaseDraft draft);

    /**
     * Does all of {@link #publish(ReleaseDraft, LatestRule)} but the last request: a person reveals the release.
     *
     * @param draft what is to be published
     * @return the draft; the public release, if somebody has revealed it by now
     * @throws io.github.haztrak.problem.ReleaseException HZ-REL-002 if it is public with other content
     */
    HostedRelease hold(ReleaseDraft draft);

    /**
     * Tells whether a release is being prepared.
     *
     * @param tag its tag
     * @return whether there is a draft of it
     */
    boolean hasDraft(TagName tag);

    /**
     * Tells which release GitHub shows as Latest.
     *
     * @return its tag, or empty if there is none
     */
    Optional<TagName> latest();

    /**
     * Makes a release the one GitHub shows as Latest.
     *
     * @param release a public release
     */
    void markLatest(PublishedRelease release);
}
