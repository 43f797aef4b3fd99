package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.Platform;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The images of an index and what they run on (OCI image spec, "Image Index"). Signatures and attestations lie among them, for
 * {@code unknown/unknown} or for nothing at all.
 *
 * @param index the index
 */
record PlatformChoice(Manifest index) {
    private static final Platform UNKNOWN = new Platform("unknown", "unknown", "");
    private static final String DOCKER_ATTESTATION = "vnd.docker.reference.type";

    /**
     * An image of an index.
     *
     * @param platform what the index says it runs on
     * @param digest of its manifest
     */
    record Entry(Platform platform, Digest digest) {
        /** With the variant that only the image's own configuration may tell; where the two differ the index has its way. */
        Platform of(JsonNode config) {
            Platform own = PlatformChoice.platform(config);
            boolean same = own.os().equals(platform.os()) && own.architecture().equals(platform.architecture());
            return platform.equals(UNKNOWN) || (same && platform.variant().isEmpty()) ? own : platform;
        }
    }

    /** The one to take for a platform, if there is any. */
    Optional<Entry> of(Platform wanted) {
        return entries().stream()
                .filter(entry -> wanted.accepts(entry.platform()))
                .min(Comparator.comparing(Entry::platform, wanted.preference()))
                .or(this::onlyUntold);
    }

    List<Platform> platforms() {
        return entries().stream()
                .map(Entry::platform)
                .filter(Predicate.not(UNKNOWN::equals))
                .toList();
    }

    /** An index need not tell platforms: where it names a single image and none of its own, that image's configuration does. */
    private Optional<Entry> onlyUntold() {
        List<Entry> untold = entries().stream()
                .filter(entry -> entry.platform().equals(UNKNOWN))
                .toList();
        return platforms().isEmpty() && untold.size() == 1 ? Optional.of(untold.get(0)) : Optional.empty();
    }

    private List<Entry> entries() {
        return index.manifests().stream()
                .filter(entry -> MediaTypes.isImage(entry.path("mediaType").asText())
                        || MediaTypes.isIndex(entry.path("mediaType").asText()))
                .filter(entry -> !entry.path("annotations").has(DOCKER_ATTESTATION) && !isArtifact(entry))
                .map(entry -> new Entry(
                        platform(entry.path("platform")),
                        new Digest(entry.path("digest").asText())))
                .toList();
    }

    /** Of what runs on nothing; images may carry a type of artifact too. */
    private static boolean isArtifact(JsonNode entry) {
        return entry.has("artifactType") && platform(entry.path("platform")).equals(UNKNOWN);
    }

    static Platform platform(JsonNode node) {
        return new Platform(
                node.path("os").asText("unknown"),
                node.path("architecture").asText("unknown"),
                node.path("variant").asText(""));
    }
}
