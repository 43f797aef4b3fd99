package io.github.haztrak.github;

import io.github.haztrak.publication.HeldDraft;
import io.github.haztrak.publication.Part;
import io.github.haztrak.publication.PublishedAsset;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseContent;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.publication.Withdrawal;
import io.github.haztrak.tag.TagName;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kohsuke.github.GHRelease;
import org.kohsuke.github.GHReleaseBuilder.MakeLatest;
import org.kohsuke.github.GHReleaseUpdater;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;

/** The releases of one repository. No request names a commit: releases are made from tags that exist. */
final class Releases {
    private static final int PAGE = 100;

    private final GitHubAccess access;
    private final TransportConnector connector;
    private Optional<GHRepository> repository = Optional.empty();

    Releases(GitHubAccess access, TransportConnector connector) {
        this.access = access;
        this.connector = connector;
    }

    /** All that the token may see, drafts included. Asking for one by its tag would find no draft. */
    List<GHRelease> all() throws IOException {
        return repository().listReleases().withPageSize(PAGE).toList();
    }

    List<PublishedRelease> published() throws IOException {
        return all().stream()
                .filter(release -> !release.isDraft())
                .map(Releases::published)
                .toList();
    }

    List<GHRelease> of(TagName tag) throws IOException {
        return all().stream()
                .filter(release -> tag.value().equals(release.getTagName()))
                .toList();
    }

    /** Found where the list does not show it yet. */
    Optional<GHRelease> publicOf(TagName tag) throws IOException {
        return Optional.ofNullable(repository().getReleaseByTagName(PathSegments.encoded(tag.value())));
    }

    Optional<GHRelease> latest() throws IOException {
        return Optional.ofNullable(repository().getLatestRelease());
    }

    Optional<GHRelease> byId(long id) throws IOException {
        return Optional.ofNullable(repository().getRelease(id));
    }

    GHRelease create(ReleaseDraft draft) throws IOException {
        return repository()
                .createRelease(draft.tag().value())
                .name(draft.text().name())
                .body(draft.text().body())
                .prerelease(draft.prerelease())
                .draft(true)
                .makeLatest(MakeLatest.FALSE)
                .create();
    }

    /** What was written by hand around the text's blocks stays. */
    static GHRelease update(GHRelease release, ReleaseDraft draft) throws IOException {
        return release.update()
                .name(draft.text().name())
                .body(body(release, draft))
                .prerelease(draft.prerelease())
                .draft(true)
                .makeLatest(MakeLatest.FALSE)
                .update();
    }

    private static String body(GHRelease release, ReleaseDraft draft) {
        String body = content(release, List.of()).body(draft);
        if (body.length() > ReleaseDraft.BODY_LIMIT) {
            throw GitHubProblems.tooLong(draft, release.getHtmlUrl().toString(), body.length());
        }
        return body;
    }

    /** Only now: a discussion about a draft is one that nobody sees. */
    static GHRelease reveal(GHRelease release, ReleaseDraft draft, boolean latest) throws IOException {
        GHReleaseUpdater updater =
                release.update().draft(false).makeLatest(latest ? MakeLatest.TRUE : MakeLatest.FALSE);
        draft.terms().discussionCategory().ifPresent(updater::categoryName);
        return updater.update();
    }

    /** Some parts of a public release. Left unsaid, GitHub would make it Latest. */
    GHRelease change(GHRelease release, ReleaseDraft draft, Set<Part> parts) throws IOException {
        GHReleaseUpdater updater = release.update().makeLatest(isLatest(release) ? MakeLatest.TRUE : MakeLatest.FALSE);
        if (parts.contains(Part.TITLE)) {
            updater.name(draft.text().name());
        }
        if (parts.contains(Part.BODY)) {
            updater.body(body(release, draft));
        }
        if (parts.contains(Part.PRERELEASE)) {
            updater.prerelease(draft.prerelease());
        }
        return updater.update();
    }

    private boolean isLatest(GHRelease release) throws IOException {
        return latest().filter(other -> other.getId() == release.getId()).isPresent();
    }

    static GHRelease markLatest(GHRelease release) throws IOException {
        return release.update().makeLatest(MakeLatest.TRUE).update();
    }

    static PublishedRelease published(GHRelease release) {
        return new PublishedRelease(
                release.getId(),
                new TagName(release.getTagName()),
                release.isPrerelease(),
                release.getHtmlUrl().toString(),
                Withdrawal.isIn(text(release.getBody())));
    }

    static HeldDraft held(GHRelease release) {
        return new HeldDraft(
                new TagName(release.getTagName()),
                release.isPrerelease(),
                release.getHtmlUrl().toString());
    }

    static ReleaseContent content(GHRelease release, List<PublishedAsset> assets) {
        ReleaseContent.Text text = new ReleaseContent.Text(text(release.getName()), text(release.getBody()));
        return new ReleaseContent(text, release.isPrerelease(), assets);
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }

    /** Asked once: if it is not there, that is said before anything else. */
    private synchronized GHRepository repository() throws IOException {
        if (repository.isEmpty()) {
            repository = Optional.of(connect().getRepository(access.slug()));
        }
        return repository.get();
    }

    /** A workflow's token is nobody's, so it is given as an installation's: no request asks who we are. */
    private GitHub connect() throws IOException {
        return new GitHubBuilder()
                .withEndpoint(access.api().toString().replaceFirst("/+$", ""))
                .withAppInstallationToken(access.token())
                .withConnector(connector)
                .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
                .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL)
                .build();
    }
}
