package io.github.haztrak.image;

import java.util.Locale;

/**
 * What an image runs on (OCI image index spec, {@code platform}).
 *
 * @param os such as {@code linux}
 * @param architecture such as {@code amd64}
 * @param variant such as {@code v8}, or empty
 */
public record Platform(String os, String architecture, String variant) {
    /** What is built when nothing is asked for. */
    public static final Platform DEFAULT = new Platform("linux", "amd64", "");

    /** Rejects a platform without system or architecture. */
    public Platform {
        if (os.isBlank() || architecture.isBlank()) {
            throw new IllegalArgumentException("a platform is os/architecture or os/architecture/variant");
        }
    }

    /**
     * Reads a platform.
     *
     * @param text {@code os/architecture} or {@code os/architecture/variant}
     * @return the platform
     */
    public static Platform parse(String text) {
        String[] parts = text.strip().toLowerCase(Locale.ROOT).split("/");
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException("a platform is os/architecture or os/architecture/variant, not " + text);
        }
        return new Platform(parts[0], parts[1], parts.length == 3 ? parts[2] : "");
    }

    /**
     * Tells whether an image for {@code other} serves this request: a request without variant takes any.
     *
     * @param other the platform of an image
     * @return whether it fits
     */
    public boolean accepts(Platform other) {
        return os.equals(other.os)
                && architecture.equals(other.architecture)
                && (variant.isEmpty() || variant.equals(other.variant));
    }

    @Override
    public String toString() {
        return os + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant);
    }
}
