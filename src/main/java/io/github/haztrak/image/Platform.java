package io.github.haztrak.image;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
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
    private static final String ARM = "arm";

    /** What machines call their architecture, in the words of Go that images use. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "x86_64", "amd64", "x86-64", "amd64", "aarch64", "arm64", "armhf", "arm/v7", "armel", "arm/v6", "i386",
            "386");

    /** The variants that say what the architecture alone says. */
    private static final Map<String, String> UNSAID = Map.of("amd64", "v1", "arm64", "v8");

    /** Rejects a platform without system or architecture. */
    public Platform {
        if (os.isBlank() || architecture.isBlank()) {
            throw new IllegalArgumentException("a platform is os/architecture or os/architecture/variant");
        }
    }

    /**
     * Reads a platform and gives it its plain form, as container engines do: {@code linux/aarch64} and {@code linux/arm64/v8}
     * are {@code linux/arm64}, {@code linux/armhf} is {@code linux/arm/v7}.
     *
     * @param text {@code os/architecture} or {@code os/architecture/variant}
     * @return the platform
     */
    public static Platform parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(plain).matches()) {
            throw new IllegalArgumentException("a platform is os/architecture or os/architecture/variant, not " + text);
        }
        String[] named = plain.split("/", 3);
        String[] parts =
                (OTHER_NAMES.getOrDefault(named[1], named[1]) + (named.length == 3 ? "/" + named[2] : "")).split("/");
        String variant = parts.length > 1 ? parts[parts.length - 1] : "";
        return new Platform(named[0], parts[0], variant.equals(UNSAID.get(parts[0])) ? "" : variant);
    }

    /**
     * Tells whether an image for {@code other} serves this request: a request without variant takes any, and the first
     * variants of amd64 and arm64 are often left unsaid.
     *
     * @param other the platform of an image
     * @return whether it fits
     */
    public boolean accepts(Platform other) {
        return os.equals(other.os)
                && architecture.equals(other.architecture)
                && (variant.isEmpty() || said(variant).equals(said(other.variant)));
    }

    private String said(String any) {
        return any.isEmpty() ? UNSAID.getOrDefault(architecture, "") : any;
    }

    /**
     * Of several platforms that this request accepts, the one to take: the same, else the first; for arm without a variant
     * v7, as container engines have it.
     *
     * @return the better first
     */
    public Comparator<Platform> preference() {
        String best = variant.isEmpty() && architecture.equals(ARM) ? "v7" : said(variant);
        return Comparator.comparing(other -> !said(other.variant).equals(best));
    }

    @Override
    public String toString() {
        return os + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant);
    }
}
