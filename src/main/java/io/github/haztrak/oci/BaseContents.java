package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import java.util.Base64;
import java.util.Map;

/**
 * Manifests and configurations of bases, each read once for the whole build: all modules and platforms stand on the same bytes
 * even if a tag moves meanwhile. What is no image is an {@link IllegalArgumentException} that says what it is.
 */
final class BaseContents {
    private final ManifestStore manifests;
    private final BlobStore blobs;
    private final Map<String, String> memory;

    /**
     * @param memory what was read in this build, shared by all modules: by key the media type or content
     */
    BaseContents(ManifestStore manifests, BlobStore blobs, Map<String, String> memory) {
        this.manifests = manifests;
        this.blobs = blobs;
        this.memory = memory;
    }

    Manifest manifest(ImageReference reference) {
        String remembered = memory.computeIfAbsent("manifest " + reference, key -> fetch(reference));
        int space = remembered.indexOf(' ');
        Manifest manifest = Manifest.of(
                remembered.substring(0, space), Base64.getDecoder().decode(remembered.substring(space + 1)));
        String mediaType = manifest.descriptor().mediaType();
        if (MediaTypes.isSchema1(mediaType)) {
            throw BaseProblems.schema1(reference, mediaType);
        }
        if (!manifest.isIndex() && !MediaTypes.isImage(mediaType)) {
            throw new IllegalArgumentException("it is a " + mediaType + ", which is no image");
        }
        return manifest;
    }

    private String fetch(ImageReference reference) {
        Manifest manifest = manifests
                .get(reference)
                .orElseThrow(() -> RegistryProblems.unreadableBase(reference, "the registry has no such image"));
        return manifest.descriptor().mediaType() + " " + Base64.getEncoder().encodeToString(manifest.content());
    }

    ObjectNode config(ImageName name, Manifest manifest) {
        requireImage(manifest);
        String key = "config " + name + "@" + manifest.config().digest();
        String remembered = memory.computeIfAbsent(
                key,
                any -> blobs.read(name, manifest.config())
                        .map(content -> verified(name, manifest, content))
                        .orElseThrow(() -> RegistryProblems.unreadableBase(
                                new ImageReference(
                                        name, manifest.descriptor().digest().value()),
                                "it has no configuration")));
        ObjectNode config = Json.read(Base64.getDecoder().decode(remembered));
        int told = config.path("rootfs").path("diff_ids").size();
        if (told != manifest.layers().size()) {
            throw new IllegalArgumentException(
                    "its manifest has " + manifest.layers().size() + " layers, its configuration " + told);
        }
        return config;
    }

    /** Charts, signatures and attestations come in the same manifests as images; their configurations tell. */
    private static void requireImage(Manifest manifest) {
        if (manifest.isIndex()) {
            throw new IllegalArgumentException(
                    "its index names another index, " + manifest.descriptor().digest());
        }
        String mediaType = manifest.config().mediaType();
        if (!MediaTypes.isConfig(mediaType)) {
            throw new IllegalArgumentException("it is no image: its configuration is " + mediaType);
        }
    }

    private static String verified(ImageName name, Manifest manifest, byte[] content) {
        if (!Digest.of(content).equals(manifest.config().digest())) {
            throw RegistryProblems.untrue(
                    name, "the configuration is not " + manifest.config().digest());
        }
        return Base64.getEncoder().encodeToString(content);
    }
}
