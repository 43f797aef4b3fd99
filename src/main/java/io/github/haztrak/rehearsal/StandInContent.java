package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/** The bytes of the stand-in image, in the formats of the OCI image specification 1.1. */
record StandInContent(Blob layer, List<Blob> configs, List<Manifest> manifests, Manifest index) {

    private static final String OCI = "application/vnd.oci.image.";
    private static final String OS_RELEASE = "ID=haztrak-rehearsal\n"
            + "NAME='haztrak rehearsal stand-in'\n"
            + "PRETTY_NAME='haztrak rehearsal stand-in: no system, only the place of a base image'\n";

    StandInContent {
        configs = List.copyOf(configs);
        manifests = List.copyOf(manifests);
    }

    static StandInContent of(List<String> platforms) {
        Blob archive = new Blob(TarArchive.withFile("etc/os-release", OS_RELEASE));
        Blob layer = new Blob(StoredGzip.of(archive.content()));
        List<Blob> configs =
                platforms.stream().map(platform -> config(platform, archive)).toList();
        List<Manifest> manifests =
                configs.stream().map(config -> manifest(config, layer)).toList();
        return new StandInContent(layer, configs, manifests, index(platforms, manifests));
    }

    private static Blob config(String platform, Blob archive) {
        ObjectNode root = platform(platform).put("created", "1970-01-01T00:00:00Z");
        root.putObject("config").putArray("Env").add("PATH=/usr/local/bin:/usr/bin:/bin");
        root.putObject("rootfs")
                .put("type", "layers")
                .putArray("diff_ids")
                .add(archive.digest().toString());
        root.putArray("history")
                .addObject()
                .put("created", "1970-01-01T00:00:00Z")
                .put("created_by", "haztrak rehearsal");
        return new Blob(Json.bytes(root));
    }

    private static Manifest manifest(Blob config, Blob layer) {
        String type = OCI + "manifest.v1+json";
        ObjectNode root = Json.object().put("schemaVersion", 2).put("mediaType", type);
        root.set("config", descriptor(OCI + "config.v1+json", config));
        root.putArray("layers").add(descriptor(OCI + "layer.v1.tar+gzip", layer));
        return new Manifest(type, Json.bytes(root));
    }

    private static Manifest index(List<String> platforms, List<Manifest> manifests) {
        String type = OCI + "index.v1+json";
        JsonNode entries = IntStream.range(0, platforms.size())
                .mapToObj(i -> entry(manifests.get(i), platforms.get(i)))
                .collect(Json.toArray());
        ObjectNode root = Json.object().put("schemaVersion", 2).put("mediaType", type);
        return new Manifest(type, Json.bytes(root.set("manifests", entries)));
    }

    private static JsonNode entry(Manifest manifest, String platform) {
        return descriptor(manifest.mediaType(), new Blob(manifest.content())).set("platform", platform(platform));
    }

    private static ObjectNode descriptor(String mediaType, Blob blob) {
        return Json.object()
                .put("mediaType", mediaType)
                .put("digest", blob.digest().toString())
                .put("size", blob.content().length);
    }

    private static ObjectNode platform(String platform) {
        String[] parts = platform.split("/");
        return Json.object().put("architecture", parts[1]).put("os", parts[0]);
    }
}
