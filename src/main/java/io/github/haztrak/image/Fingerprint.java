package io.github.haztrak.image;

import java.util.Map;
import java.util.Optional;

/**
 * What an image is apart from its version: two builds of one fingerprint run the same program with the same settings on the
 * same base. What Maven itself writes of the version, and what only describes the image, is left out of it; what the program
 * can read of the version by other ways, such as a filtered resource or a variable, is not.
 *
 * @param digest of all that counts
 */
public record Fingerprint(Digest digest) {
    /** The annotation it travels in, on the manifest or index. */
    public static final String ANNOTATION = "io.github.haztrak.fingerprint";

    /**
     * Works out what an image will be.
     *
     * @param request all that is ours in it; its files are read
     * @param base the digest of the base's index or manifest
     * @return its fingerprint
     */
    public static Fingerprint of(ImageRequest request, Digest base) {
        return new Fingerprint(new ImageEssence(request, base).digest());
    }

    /**
     * The fingerprint an image came with.
     *
     * @param annotations of its manifest or index
     * @return empty for an image of somebody else or of an older version
     */
    public static Optional<Fingerprint> in(Map<String, String> annotations) {
        return Optional.ofNullable(annotations.get(ANNOTATION))
                .filter(Digest::looksLike)
                .map(Digest::new)
                .map(Fingerprint::new);
    }

    @Override
    public String toString() {
        return digest.toString();
    }
}
