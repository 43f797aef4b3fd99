package io.github.haztrak.oci;

import io.github.haztrak.image.Digest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Writes any bytes into an open registry: base images as other tools make them. */
record RawRegistry(URI uri) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A base of one layer, whose configuration and manifest say what the test wants. */
    String base(String tag, String mediaType, String config, String moreOfManifest) throws IOException {
        String layer = mediaType.contains("docker")
                ? "application/vnd.docker.image.rootfs.diff.tar.gzip"
                : MediaTypes.LAYER_GZIP;
        String layers = "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":5}".formatted(layer, Digest.of("layer"));
        return manifest(tag, mediaType, content(mediaType, config, layers) + moreOfManifest + "}");
    }

    /** A base of other layers, of which {@code layer} is there. */
    String layers(String tag, String mediaType, String config, String layers) throws IOException {
        return manifest(tag, mediaType, content(mediaType, config, layers) + "}");
    }

    private String content(String mediaType, String config, String layers) throws IOException {
        blob("layer");
        return """
                {"schemaVersion":2,"mediaType":"%s","config":{"mediaType":"%s","digest":"%s","size":%d},"layers":[%s]""".formatted(
                mediaType,
                mediaType.contains("docker") ? "application/vnd.docker.container.image.v1+json" : MediaTypes.CONFIG,
                blob(config),
                config.length(),
                layers);
    }

    /** A configuration for the platform, with one layer and what else the test wants. */
    static String config(String architecture, String more) {
        return "{\"os\":\"linux\",\"architecture\":\"" + architecture
                + "\",\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"" + Digest.of("tar") + "\"]}" + more + "}";
    }

    String blob(String content) throws IOException {
        send("POST", "blobs/uploads/?digest=" + Digest.of(content), "application/octet-stream", content);
        return Digest.of(content).value();
    }

    String manifest(String reference, String mediaType, String content) throws IOException {
        send("PUT", "manifests/" + reference, mediaType, content);
        return Digest.of(content).value();
    }

    private void send(String method, String path, String mediaType, String content) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(uri.resolve("/v2/base/any/" + path))
                .method(method, BodyPublishers.ofString(content, StandardCharsets.UTF_8))
                .header("Content-Type", mediaType)
                .build();
        try {
            int status = HTTP.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 201) {
                throw new IOException(method + " " + path + " was answered " + status);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
