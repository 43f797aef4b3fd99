package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The operations of the embedded GitHub by method and path (GitHub REST API, version 2022-11-28). */
final class GitHubRoutes implements Service {

    private final GitHubAccess access;
    private final List<GitHubRoute> routes;

    private GitHubRoutes(GitHubAccess access, List<GitHubRoute> routes) {
        this.access = access;
        this.routes = List.copyOf(routes);
    }

    static GitHubRoutes api(GitHubState state) {
        String repository = "/repos/" + Pattern.quote(state.urls().slug());
        Stream<GitHubRoute> routes = Stream.of(
                        new RepositoryRoutes(state).routes(repository),
                        new CheckRoutes(state).routes(repository),
                        new MilestoneRoutes(state).routes(repository),
                        new GraphQlRoutes(state).routes(),
                        new ReleaseRoutes(state).routes(repository + "/releases"),
                        new AssetRoutes(state).routes(repository + "/releases"),
                        List.of(new AssetRoutes(state)
                                .download("/" + Pattern.quote(state.urls().slug()) + "/releases/download")))
                .flatMap(List::stream);
        return new GitHubRoutes(state.access(), routes.toList());
    }

    static GitHubRoutes uploads(GitHubState state) {
        String releases = "/repos/" + Pattern.quote(state.urls().slug()) + "/releases";
        return new GitHubRoutes(state.access(), List.of(new AssetRoutes(state).upload(releases)));
    }

    @Override
    public Answer answer(Request request) throws IOException {
        return route(request)
                .with("X-GitHub-Request-Id", UUID.randomUUID().toString())
                .with("X-RateLimit-Limit", Integer.toString(RateLimitJson.LIMIT))
                .with("X-RateLimit-Remaining", Integer.toString(RateLimitJson.LIMIT))
                .with("X-RateLimit-Used", "0")
                .with("X-RateLimit-Reset", Long.toString(RateLimitJson.reset()));
    }

    private Answer route(Request request) throws IOException {
        try {
            GitHubRights rights = GitHubRights.of(request, access);
            GitHubRoute route = routes.stream()
                    .filter(each -> each.takes(request))
                    .findFirst()
                    .orElseThrow(GitHubException::notFound);
            return route.answer(request, rights);
        } catch (GitHubException e) {
            return e.answer();
        }
    }
}
