package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a manifest names: blobs of an image, manifests of an index (OCI image specification, manifest and index). */
record ManifestReferences(Set<ContentDigest> blobs, Set<ContentDigest> manifests) {

    private static final Set<String> IMAGES = Set.of(
            "application/vnd.oci.image.manifest.v1+json", "application/vnd.docker.distribution.manifest.v2+json");
    private static final Set<String> INDEXES = Set.of(
            "application/vnd.oci.image.index.v1+json", "application/vnd.docker.distribution.manifest.list.v2+json");

    static ManifestReferences of(Manifest manifest) throws IOException {
        JsonNode root = parse(manifest);
        String declared = root.path("mediaType").asText(manifest.mediaType());
        boolean image =
                IMAGES.contains(manifest.mediaType()) && root.path("config").has("digest");
        boolean index =
                INDEXES.contains(manifest.mediaType()) && root.path("manifests").isArray();
        if (!declared.equals(manifest.mediaType()) || !image && !index) {
            throw RegistryError.MANIFEST_INVALID.about("not a " + manifest.mediaType());
        }
        return image ? image(root) : new ManifestReferences(Set.of(), digests(root.path("manifests")));
    }

    private static ManifestReferences image(JsonNode root) throws IOException {
        Set<ContentDigest> blobs = new LinkedHashSet<>();
        blobs.add(ContentDigest.parse(root.path("config").path("digest").asText()));
        blobs.addAll(digests(root.path("layers")));
        return new ManifestReferences(blobs, Set.of());
    }

    /** Layers with {@code urls} live elsewhere and need not be here. */
    private static Set<ContentDigest> digests(JsonNode descriptors) throws IOException {
        Set<ContentDigest> digests = new LinkedHashSet<>();
        for (JsonNode descriptor : descriptors) {
            if (!descriptor.has("urls")) {
                digests.add(ContentDigest.parse(descriptor.path("digest").asText()));
            }
        }
        return digests;
    }

    private static JsonNode parse(Manifest manifest) throws RegistryException {
        try {
            return Json.parse(manifest.content());
        } catch (IOException e) {
            throw RegistryError.MANIFEST_INVALID.about("not JSON");
        }
    }
}
