package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Releases and assets as GitHub writes them (GitHub REST, schemas "release" and "release-asset"). */
record ReleaseJson(GitHubUrls urls) {

    ObjectNode release(Release release) {
        ReleaseText text = release.text();
        ObjectNode json = Json.object()
                .put("url", urls.release(release.id()))
                .put("html_url", urls.page(text.tagName()))
                .put("assets_url", urls.release(release.id()) + "/assets")
                .put("upload_url", urls.upload(release.id()) + "{?name,label}")
                .put("id", release.id())
                .put("node_id", "RE_" + release.id())
                .put("tag_name", text.tagName())
                .put("target_commitish", text.target())
                .put("name", text.name())
                .put("body", text.body())
                .put("created_at", time(release.created()))
                .put("updated_at", time(release.stage().published().orElse(release.created())));
        json.set("author", new UserJson(urls).workflow());
        json.set(
                "assets",
                release.assets().stream().map(asset -> asset(release, asset)).collect(Json.toArray()));
        return stage(json, release);
    }

    ObjectNode asset(Release release, Asset asset) {
        AssetName name = asset.name();
        ObjectNode json = Json.object()
                .put("url", urls.asset(asset.id()))
                .put("browser_download_url", urls.download(release.tagName(), name.text()))
                .put("id", asset.id())
                .put("node_id", "RA_" + asset.id())
                .put("name", name.text())
                .put("label", name.label().orElse(""))
                .put("state", asset.state())
                .put("content_type", name.contentType())
                .put("size", asset.content().size())
                .put("download_count", 0)
                .put("created_at", time(asset.created()))
                .put("updated_at", time(asset.created()));
        if (asset.content().complete()) {
            json.put("digest", asset.content().digest());
        } else {
            json.putNull("digest");
        }
        return json.set("uploader", new UserJson(urls).workflow());
    }

    private ObjectNode stage(ObjectNode json, Release release) {
        ReleaseStage stage = release.stage();
        json.put("draft", stage.draft()).put("prerelease", stage.prerelease()).put("immutable", stage.immutable());
        archive(json, release, "tarball");
        archive(json, release, "zipball");
        Optional<Instant> published = stage.published();
        return published.isPresent() ? json.put("published_at", time(published.get())) : json.putNull("published_at");
    }

    private void archive(ObjectNode json, Release release, String kind) {
        if (release.published()) {
            json.put(kind + "_url", urls.repository() + "/" + kind + "/" + GitHubUrls.encoded(release.tagName()));
        } else {
            json.putNull(kind + "_url");
        }
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
