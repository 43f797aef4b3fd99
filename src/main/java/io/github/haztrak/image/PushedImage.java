package io.github.haztrak.image;

import io.github.haztrak.tag.CommitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that a registry holds an image.
 *
 * @param name where
 * @param manifest its manifest or index
 * @param size what a pull of its first platform transfers, in bytes
 * @param annotations those of the manifest or index
 * @param platforms those that an index names; none for a manifest, which does not tell
 */
public record PushedImage(
        ImageName name, Descriptor manifest, long size, Map<String, String> annotations, List<Platform> platforms) {
    /** Copies annotations and platforms. */
    public PushedImage {
        annotations = Map.copyOf(annotations);
        platforms = List.copyOf(platforms);
    }

    /**
     * An image of one platform.
     *
     * @param name where
     * @param manifest its manifest
     * @param size what a pull transfers, in bytes
     * @param annotations those of the manifest
     */
    public PushedImage(ImageName name, Descriptor manifest, long size, Map<String, String> annotations) {
        this(name, manifest, size, annotations, List.of());
    }

    /**
     * The commit the image says it was built from.
     *
     * @return the annotation {@code org.opencontainers.image.revision}, if it is a commit id
     */
    public Optional<CommitId> revision() {
        return Optional.ofNullable(annotations.get(Provenance.REVISION))
                .filter(text -> text.matches("[0-9a-f]{40}"))
                .map(CommitId::new);
    }

    /**
     * What the image is apart from its version.
     *
     * @return empty for an image that does not say
     */
    public Optional<Fingerprint> fingerprint() {
        return Fingerprint.in(annotations);
    }

    /**
     * What to type to get exactly this image.
     *
     * @return name and digest
     */
    public String pullReference() {
        return name + "@" + manifest.digest();
    }
}
