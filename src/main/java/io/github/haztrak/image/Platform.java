package io.github.haztrak.image;

import java.util.Locale;
import java.util.regex.Pattern;

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

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9_.-]+/[a-z0-9_.-]+(/[a-z0-9_.-]+)?");

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
        String plain = text.strip().toLowerCase(Locale.ROOT);
        String[] parts = plain.split("/");
        if (!SHAPE.matcher(plain).matches()) {
            throw new IllegalArgumentException("a platform is os/architecture or os/architecture/variant, not " + text);
        }
        return new Platform(parts[0], parts[1], parts.length == 3 ? parts[2] : "");
    }

    /**
     * Tells whether an image for {@code other} serves this request: a request without variant takes any, and arm64 has but
     * one, which many images leave unsaid.
     *
     * @param other the platform of an image
     * @return whether it fits
     */
    public boolean accepts(Platform other) {
        return os.equals(other.os)
                && architecture.equals(other.architecture)
                && (variant.isEmpty() || variant.equals(other.variant) || (isOnlyVariant() && other.variant.isEmpty()));
    }

    private boolean isOnlyVariant() {
        return architecture.equals("arm64") && variant.equals("v8");
    }

    @Override
    public String toString() {
        return os + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant);
    }
}
