package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** GitHub REST, "Release assets". */
final class AssetRoutes {

    private static final String BINARY = "application/octet-stream";

    private final ReleaseStore releases;
    private final GitHubUrls urls;
    private final ReleaseJson json;

    AssetRoutes(GitHubState state) {
        this.releases = state.releases();
        this.urls = state.urls();
        this.json = new ReleaseJson(state.urls());
    }

    List<GitHubRoute> routes(String path) {
        return List.of(
                GitHubRoute.of("GET", path + "/(\\d{1,18})/assets", this::list),
                GitHubRoute.of("GET", path + "/assets/(\\d{1,18})", this::get),
                GitHubRoute.of("DELETE", path + "/assets/(\\d{1,18})", this::delete));
    }

    GitHubRoute upload(String path) {
        return GitHubRoute.of("POST", path + "/(\\d{1,18})/assets", this::receive);
    }

    GitHubRoute download(String path) {
        return GitHubRoute.of("GET", path + "/(.+)/([^/]+)", this::send);
    }

    private Answer list(GitHubCall call) throws GitHubException {
        Release release = visible(call, releases.byId(call.id()));
        Page page = Page.of(call.request().query());
        JsonNode assets = page.of(release.assets()).stream()
                .map(asset -> json.asset(release, asset))
                .collect(Json.toArray());
        Answer answer = Answer.json(200, assets);
        return page.link(
                        urls.release(release.id()) + "/assets", release.assets().size())
                .map(link -> answer.with("Link", link))
                .orElse(answer);
    }

    private Answer get(GitHubCall call) throws IOException {
        Release release = visible(call, releases.holding(call.id()));
        Asset asset = releases.asset(call.id());
        boolean wantsContent =
                call.request().header("Accept").filter(BINARY::equals).isPresent();
        return wantsContent ? content(asset) : Answer.json(200, json.asset(release, asset));
    }

    private Answer delete(GitHubCall call) throws IOException {
        releases.deleteAsset(call.id());
        return Answer.of(204);
    }

    private Answer receive(GitHubCall call) throws IOException {
        Query query = call.request().query();
        String name = query.first("name").orElseThrow(() -> GitHubException.field("missing_field", "name"));
        String type = call.request().header("Content-Type").orElse(BINARY);
        AssetName assetName = new AssetName(name, query.first("label"), type);
        Asset asset = releases.upload(call.id(), assetName, call.request().body());
        return Answer.json(201, json.asset(releases.byId(call.id()), asset));
    }

    private Answer send(GitHubCall call) throws IOException {
        Release release = releases.published(call.part()).orElseThrow(GitHubException::notFound);
        Asset asset = release.assets().stream()
                .filter(each -> each.name().text().equals(call.parts().get(1)))
                .findFirst()
                .orElseThrow(GitHubException::notFound);
        return content(asset);
    }

    private Answer content(Asset asset) throws IOException {
        return Answer.of(200).with("Content-Type", asset.name().contentType()).with(Content.of(releases.file(asset)));
    }

    private static Release visible(GitHubCall call, Release release) throws GitHubException {
        if (!call.maySee(release)) {
            throw GitHubException.notFound();
        }
        return release;
    }
}
