package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        List<JsonNode> manifests = new ArrayList<>();
        json().path("manifests").forEach(manifests::add);
        return manifests;
    }

    List<Descriptor> layers() {
        List<Descriptor> layers = new ArrayList<>();
        json().path("layers").forEach(layer -> layers.add(Json.descriptor(layer)));
        return layers;
    }

    Descriptor config() {
        return Json.descriptor(json().path("config"));
    }

    /** Configuration and layers: what a registry must hold before it takes the manifest. */
    List<Descriptor> blobs() {
        if (isIndex()) {
            return List.of();
        }
        List<Descriptor> blobs = new ArrayList<>(layers());
        blobs.add(config());
        return blobs;
    }

    /** What a pull transfers: the configuration and every layer, in bytes. */
    long pullSize() {
        return blobs().stream().mapToLong(Descriptor::size).sum();
    }

    Map<String, String> annotations() {
        return Json.texts(json().path("annotations"));
    }
}
