package io.github.haztrak.github;

import io.github.haztrak.publication.PublishedAsset;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseContent;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.publication.Withdrawal;
import io.github.haztrak.tag.TagName;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kohsuke.github.GHRelease;
import org.kohsuke.github.GHReleaseBuilder.MakeLatest;
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

    static GHRelease reveal(GHRelease release, boolean latest) throws IOException {
        return release.update()
                .draft(false)
                .makeLatest(latest ? MakeLatest.TRUE : MakeLatest.FALSE)
                .update();
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
