package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** GitHub REST, "Releases". */
final class ReleaseRoutes {

    private final ReleaseStore releases;
    private final GitHubUrls urls;
    private final ReleaseJson json;

    ReleaseRoutes(GitHubState state) {
        this.releases = state.releases();
        this.urls = state.urls();
        this.json = new ReleaseJson(state.urls());
    }

    List<GitHubRoute> routes(String path) {
        String byId = path + "/(\\d{1,18})";
        return List.of(
                GitHubRoute.of("GET", path, this::list),
                GitHubRoute.of("GET", "/repositories/" + RepositoryJson.ID + "/releases", this::list),
                GitHubRoute.of("POST", path, this::create),
                GitHubRoute.of("POST", path + "/generate-notes", this::notes),
                GitHubRoute.of("GET", path + "/latest", call -> found(releases.latest())),
                GitHubRoute.of("GET", path + "/tags/(.+)", call -> found(releases.published(call.part()))),
                GitHubRoute.of("GET", byId, this::get),
                GitHubRoute.of("PATCH", byId, this::update),
                GitHubRoute.of("DELETE", byId, this::delete));
    }

    private Answer list(GitHubCall call) throws GitHubException {
        List<Release> visible = releases.all().stream().filter(call::maySee).toList();
        Page page = Page.of(call.request().query());
        Answer answer =
                Answer.json(200, page.of(visible).stream().map(json::release).collect(Json.toArray()));
        String all = urls.api() + "/repositories/" + RepositoryJson.ID + "/releases";
        return page.link(all, visible.size())
                .map(link -> answer.with("Link", link))
                .orElse(answer);
    }

    private Answer create(GitHubCall call) throws IOException {
        Release release = releases.create(call.change());
        return Answer.json(201, json.release(release)).with("Location", urls.release(release.id()));
    }

    /** Stores nothing. */
    private Answer notes(GitHubCall call) throws IOException {
        String tag = call.change().requiredTag();
        return Answer.json(200, Json.object().put("name", tag).put("body", "## What's Changed\n"));
    }

    private Answer get(GitHubCall call) throws GitHubException {
        return found(Optional.of(releases.byId(call.id())).filter(call::maySee));
    }

    private Answer update(GitHubCall call) throws IOException {
        return Answer.json(200, json.release(releases.update(call.id(), call.change())));
    }

    private Answer delete(GitHubCall call) throws IOException {
        releases.delete(call.id());
        return Answer.of(204);
    }

    private Answer found(Optional<Release> release) throws GitHubException {
        return Answer.json(200, json.release(release.orElseThrow(GitHubException::notFound)));
    }
}
