package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.Platform;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A manifest or an index, with the very bytes its digest is of.
 *
 * @param descriptor type, digest and size of the bytes
 * @param content the bytes
 */
record Manifest(Descriptor descriptor, byte[] content) {

    static Manifest of(String mediaType, byte[] content) {
        return new Manifest(new Descriptor(mediaType, Digest.of(content), content.length), content);
    }

    static Manifest of(ObjectNode json) {
        return of(json.path("mediaType").asText(), Json.write(json));
    }

    boolean isIndex() {
        return MediaTypes.isIndex(descriptor.mediaType());
    }

    ObjectNode json() {
        return Json.read(content);
    }

    /** The manifests an index names; none for a manifest. */
    List<JsonNode> manifests() {
        return entries("manifests").toList();
    }

    /** The platforms an index names. Entries for what is no image, such as attestations, have none. */
    List<Platform> platforms() {
        return entries("manifests")
                .map(entry -> entry.path("platform"))
                .filter(platform -> !platform.path("os").asText("unknown").equals("unknown"))
                .map(platform -> new Platform(
                        platform.path("os").asText(),
                        platform.path("architecture").asText("unknown"),
                        platform.path("variant").asText()))
                .toList();
    }

    List<Descriptor> layers() {
        return entries("layers").map(Json::descriptor).toList();
    }

    /** The layers as an OCI manifest has them: what only the base's manifest said of them goes along, content that it repeats does not. */
    List<ObjectNode> ociLayers() {
        return entries("layers").map(Manifest::ociLayer).toList();
    }

    private static ObjectNode ociLayer(JsonNode layer) {
        Descriptor blob = Json.descriptor(layer);
        ObjectNode node = Json.node(new Descriptor(MediaTypes.ociLayer(blob.mediaType()), blob.digest(), blob.size()));
        for (String more : List.of("urls", "annotations")) {
            if (!layer.path(more).isEmpty()) {
                node.set(more, layer.path(more));
            }
        }
        return node;
    }

    private Stream<JsonNode> entries(String field) {
        return StreamSupport.stream(json().path(field).spliterator(), false);
    }

    Descriptor config() {
        return Json.descriptor(json().path("config"));
    }

    /** Configuration and layers: what a registry must hold before it takes the manifest. Layers that live elsewhere are not. */
    List<Descriptor> blobs() {
        if (isIndex()) {
            return List.of();
        }
        return Stream.concat(
                        entries("layers")
                                .filter(layer -> !livesElsewhere(layer))
                                .map(Json::descriptor),
                        Stream.of(config()))
                .toList();
    }

    private static boolean livesElsewhere(JsonNode layer) {
        return MediaTypes.isNonDistributable(layer.path("mediaType").asText())
                && !layer.path("urls").isEmpty();
    }

    /** What a pull transfers: the configuration and every layer, in bytes. */
    long pullSize() {
        return isIndex()
                ? 0
                : config().size()
                        + layers().stream().mapToLong(Descriptor::size).sum();
    }

    Map<String, String> annotations() {
        return Json.texts(json().path("annotations"));
    }
}
