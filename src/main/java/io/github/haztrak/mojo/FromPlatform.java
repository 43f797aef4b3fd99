package io.github.haztrak.mojo;

import io.github.haztrak.image.Platform;

/** One platform of an image: {@code <platform>}, a text such as {@code linux/arm64} or, as Jib has it, these elements. */
public final class FromPlatform {
    /** Such as {@code arm64}. */
    private String architecture;

    /** Such as {@code linux}. */
    private String os;

    /** Both in one text. */
    private String text;

    /**
     * Takes the short form, {@code <platform>linux/arm64</platform>}.
     *
     * @param platform such as {@code linux/arm64} or {@code linux/arm/v7}
     */
    public void set(String platform) {
        text = platform;
    }

    Platform read() {
        return Values.read(
                "from/platforms", text == null ? told(os) + "/" + told(architecture) : text, Platform::parse);
    }

    private static String told(String part) {
        return part == null ? "" : part.strip();
    }
}
