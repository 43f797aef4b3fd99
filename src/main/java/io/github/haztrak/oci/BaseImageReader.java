package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.Platform;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads base images. A tag is resolved to a digest once for the whole build, so that all modules and platforms stand on the
 * same bytes even if the tag moves meanwhile.
 */
final class BaseImageReader {
    /** What descriptors of signatures and attestations say. */
    private static final Platform UNKNOWN = new Platform("unknown", "unknown", "");

    private final ManifestStore manifests;
    private final BlobStore blobs;
    private final Map<String, String> memory;

    /**
     * @param memory what was read in this build, shared by all modules: by key the media type or content
     */
    BaseImageReader(ManifestStore manifests, BlobStore blobs, Map<String, String> memory) {
        this.manifests = manifests;
        this.blobs = blobs;
        this.memory = memory;
    }

    List<BasePlatform> read(BaseImage base) {
        try {
            Manifest root = manifest(base.reference());
            return base.platforms().stream()
                    .map(platform -> root.isIndex() ? choose(base, root, platform) : only(base, root, platform))
                    .toList();
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            throw RegistryProblems.unreadableBase(base.reference(), String.valueOf(unreadable.getMessage()));
        }
    }

    private BasePlatform choose(BaseImage base, Manifest index, Platform wanted) {
        List<JsonNode> there = index.manifests();
        Digest digest = there.stream()
                .filter(entry -> wanted.accepts(platform(entry.path("platform"))))
                .map(entry -> new Digest(entry.path("digest").asText()))
                .findFirst()
                .orElseThrow(() -> RegistryProblems.lacksPlatform(
                        base.reference(),
                        wanted,
                        there.stream()
                                .map(entry -> platform(entry.path("platform")))
                                .filter(Predicate.not(UNKNOWN::equals))
                                .toList()));
        Manifest manifest = manifest(new ImageReference(base.reference().name(), digest.value()));
        ObjectNode config = config(base.reference().name(), manifest);
        return new BasePlatform(
                platform(config), manifest, config, index.descriptor().digest());
    }

    private BasePlatform only(BaseImage base, Manifest manifest, Platform wanted) {
        ObjectNode config = config(base.reference().name(), manifest);
        Platform there = platform(config);
        if (!wanted.accepts(there)) {
            throw RegistryProblems.lacksPlatform(base.reference(), wanted, List.of(there));
        }
        return new BasePlatform(there, manifest, config, manifest.descriptor().digest());
    }

    /** Proves that a base can be read, and settles what its tag means for the whole build. */
    void reach(ImageReference reference) {
        manifest(reference);
    }

    private Manifest manifest(ImageReference reference) {
        String remembered = memory.computeIfAbsent("manifest " + reference, key -> fetch(reference));
        int space = remembered.indexOf(' ');
        return Manifest.of(remembered.substring(0, space), Base64.getDecoder().decode(remembered.substring(space + 1)));
    }

    private String fetch(ImageReference reference) {
        Manifest manifest = manifests
                .get(reference)
                .orElseThrow(() -> RegistryProblems.unreadableBase(reference, "the registry has no such image"));
        return manifest.descriptor().mediaType() + " " + Base64.getEncoder().encodeToString(manifest.content());
    }

    private ObjectNode config(ImageName name, Manifest manifest) {
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

    private static String verified(ImageName name, Manifest manifest, byte[] content) {
        if (!Digest.of(content).equals(manifest.config().digest())) {
            throw RegistryProblems.untrue(
                    name, "the configuration is not " + manifest.config().digest());
        }
        return Base64.getEncoder().encodeToString(content);
    }

    private static Platform platform(JsonNode node) {
        return new Platform(
                node.path("os").asText("unknown"),
                node.path("architecture").asText("unknown"),
                node.path("variant").asText(""));
    }
}
