package io.github.haztrak.rehearsal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses that answers of the embedded GitHub point to. */
record GitHubUrls(URI api, URI uploads, String slug) {

    String repository() {
        return api + "/repos/" + slug;
    }

    String release(long id) {
        return repository() + "/releases/" + id;
    }

    String asset(long id) {
        return repository() + "/releases/assets/" + id;
    }

    String upload(long releaseId) {
        return uploads + "/repos/" + slug + "/releases/" + releaseId + "/assets";
    }

    String web() {
        return api + "/" + slug;
    }

    String page(String tagName) {
        return web() + "/releases/tag/" + encoded(tagName);
    }

    String download(String tagName, String asset) {
        return web() + "/releases/download/" + encoded(tagName) + "/" + encoded(asset);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
