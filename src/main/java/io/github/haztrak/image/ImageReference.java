package io.github.haztrak.image;

import java.util.regex.Pattern;

/**
 * An image by tag or by digest.
 *
 * @param name where it lives
 * @param reference a tag, or a digest with its algorithm
 */
public record ImageReference(ImageName name, String reference) {
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");

    /** Rejects what is neither tag nor digest. */
    public ImageReference {
        if (!TAG.matcher(reference).matches() && !Digest.looksLike(reference)) {
            throw new IllegalArgumentException("neither a tag nor a digest: " + reference);
        }
    }

    /**
     * Reads a reference; without tag and digest it means {@code latest}.
     *
     * @param text such as {@code eclipse-temurin:17-jre} or {@code ghcr.io/octo/base@sha256:...}
     * @return the reference
     */
    public static ImageReference parse(String text) {
        int at = text.indexOf('@');
        if (at > 0) {
            ImageReference tagged = parse(text.substring(0, at));
            return new ImageReference(tagged.name, new Digest(text.substring(at + 1)).value());
        }
        int colon = text.lastIndexOf(':');
        boolean tagged = colon > text.lastIndexOf('/');
        return new ImageReference(
                ImageName.parse(tagged ? text.substring(0, colon) : text),
                tagged ? text.substring(colon + 1) : "latest");
    }

    /**
     * Tells whether the reference can never mean anything else.
     *
     * @return true for a digest, false for a tag
     */
    public boolean isByDigest() {
        return Digest.looksLike(reference);
    }

    @Override
    public String toString() {
        return name + (isByDigest() ? "@" : ":") + reference;
    }
}
