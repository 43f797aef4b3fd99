package io.github.haztrak.github;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.publication.Difference;
import io.github.haztrak.publication.HostedRelease;
import io.github.haztrak.publication.LatestRule;
import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.publication.ReleaseHost;
import io.github.haztrak.tag.TagName;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GHRelease;

/**
 * Releases on GitHub (REST API version 2022-11-28, "Releases" and "Release assets"). It creates no tag and names no commit:
 * the tag has to be on the remote before. Every request has a time-out and is made up to five times; a draft or an asset is
 * looked for again before it is sent twice. GitHub's wish to wait is heard for up to a minute a request.
 */
public final class GitHubReleaseHost implements ReleaseHost {
    private final GitHubProblems problems;
    private final Releases releases;
    private final Publishing.Tools tools;

    /**
     * A host for one repository. Nothing is asked yet.
     *
     * @param access the repository and the token
     * @param events is told what happens
     */
    public GitHubReleaseHost(GitHubAccess access, PublicationEvents events) {
        this(access, Patience.DEFAULT, events);
    }

    GitHubReleaseHost(GitHubAccess access, Patience patience, PublicationEvents events) {
        GitHubTransport transport = new GitHubTransport(access.server().http(), patience, events);
        this.problems = new GitHubProblems(access, Right.WRITE_RELEASES);
        this.releases = new Releases(access, new TransportConnector(transport, problems));
        AssetUpload assets =
                new AssetUpload(new AssetRequests(new ApiRequests(transport, access), problems), transport, events);
        this.tools = new Publishing.Tools(releases, assets, transport, events);
    }

    @Override
    public List<PublishedRelease> published() {
        return asked(progress -> releases.published());
    }

    @Override
    public PublishedRelease publish(ReleaseDraft draft, LatestRule latest) {
        return asked(progress -> new Publishing(tools, new Publishing.Wish(draft, latest), progress).run());
    }

    @Override
    public List<Difference> changes(ReleaseDraft draft) {
        return asked(
                progress -> new Publishing(tools, new Publishing.Wish(draft, published -> false), progress).changes());
    }

    @Override
    public HostedRelease hold(ReleaseDraft draft) {
        return asked(
                progress -> new Publishing(tools, new Publishing.Wish(draft, published -> false), progress).hold());
    }

    @Override
    public boolean hasDraft(TagName tag) {
        return asked(progress -> releases.of(tag).stream().anyMatch(GHRelease::isDraft));
    }

    @Override
    public Optional<TagName> latest() {
        return asked(progress -> releases.latest().map(GHRelease::getTagName).map(TagName::new));
    }

    @Override
    public void markLatest(PublishedRelease release) {
        asked(progress -> Releases.markLatest(
                releases.byId(release.id()).filter(there -> !there.isDraft()).orElseThrow(() -> gone(release))));
    }

    /** Something that is asked of GitHub. */
    @FunctionalInterface
    private interface Act<T> {
        T with(Progress progress) throws IOException;
    }

    /** Where failures become problems. */
    private <T> T asked(Act<T> act) {
        Progress progress = new Progress();
        try {
            return act.with(progress);
        } catch (GaveUpException e) {
            throw problems.failing(e, progress);
        } catch (FileNotFoundException e) {
            throw problems.notFound(e.getMessage());
        } catch (IOException | GHException e) {
            throw e.getCause() instanceof FileNotFoundException missing
                    ? problems.notFound(missing.getMessage())
                    : problems.unreadable(e, progress);
        }
    }

    private static ReleaseException gone(PublishedRelease release) {
        return Problem.of(ProblemCode.RELEASE_NOT_PUBLISHED, "the release " + release.tag() + " is not public any more")
                .found("release " + release.id() + " was " + release.page())
                .why("latest must not name what is not released")
                .fix("mvn haztrak:publish-release haztrak:promote")
                .exception();
    }
}
