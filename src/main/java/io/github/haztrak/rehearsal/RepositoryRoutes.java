package io.github.haztrak.rehearsal;

import java.util.List;

/** The repository, its tags, and who one is. */
final class RepositoryRoutes {

    private final TagStore tags;
    private final GitHubUrls urls;

    RepositoryRoutes(GitHubState state) {
        this.tags = state.tags();
        this.urls = state.urls();
    }

    List<GitHubRoute> routes(String repository) {
        return List.of(
                GitHubRoute.of(
                        "GET",
                        repository,
                        call -> Answer.json(200, new RepositoryJson(urls).repository(call.rights()))),
                GitHubRoute.of("GET", repository + "/git/ref/tags/(.+)", this::ref),
                GitHubRoute.of("GET", repository + "/git/tags/([^/]+)", this::tagObject),
                GitHubRoute.of("GET", "/rate_limit", call -> Answer.json(200, RateLimitJson.overview())),
                GitHubRoute.of("GET", "/user", call -> user(call.rights())));
    }

    private Answer ref(GitHubCall call) throws GitHubException {
        SeededTag tag = tags.named(call.part()).orElseThrow(GitHubException::notFound);
        return Answer.json(200, new GitJson(urls).ref(tag));
    }

    private Answer tagObject(GitHubCall call) throws GitHubException {
        SeededTagObject object = tags.object(call.part()).orElseThrow(GitHubException::notFound);
        return Answer.json(200, new GitJson(urls).tag(object));
    }

    /** The token of a workflow is nobody's: it cannot ask who it is. */
    private static Answer user(GitHubRights rights) throws GitHubException {
        throw rights == GitHubRights.ANONYMOUS
                ? GitHubException.of(401, "Requires authentication")
                : GitHubException.of(403, "Resource not accessible by integration");
    }
}
