package io.github.haztrak.publication;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a release consists of, as far as it can differ from what it shall be. */
public enum Part {
    /** Its name. */
    TITLE,
    /** Its text; of a text with marked blocks only those. */
    BODY,
    /** Whether it is marked as not ready for production. */
    PRERELEASE,
    /** The files beside it. */
    ASSETS;

    /**
     * The part of a name.
     *
     * @param name such as {@code body}, in any case
     * @return the part
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Part of(String name) {
        return Arrays.stream(values())
                .filter(part -> part.toString().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are "
                        + Arrays.stream(values()).map(Part::toString).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
