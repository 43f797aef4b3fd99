package io.github.haztrak.rehearsal;

import java.nio.charset.StandardCharsets;

/** Small contents and manifests for the tests of the registry. */
final class ImageContent {

    static final String IMAGE = "application/vnd.oci.image.manifest.v1+json";
    static final String INDEX = "application/vnd.oci.image.index.v1+json";

    private ImageContent() {}

    static String digest(String content) {
        return ContentDigest.of(content.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String manifest(String config, String... layers) {
        var root = Json.object().put("schemaVersion", 2).put("mediaType", IMAGE);
        root.putObject("config").put("digest", digest(config)).put("size", config.length());
        var list = root.putArray("layers");
        for (String layer : layers) {
            list.addObject().put("digest", digest(layer)).put("size", layer.length());
        }
        return root.toString();
    }

    static String index(String... manifests) {
        var root = Json.object().put("schemaVersion", 2).put("mediaType", INDEX);
        var list = root.putArray("manifests");
        for (String manifest : manifests) {
            list.addObject().put("digest", digest(manifest)).put("size", manifest.length());
        }
        return root.toString();
    }
}
