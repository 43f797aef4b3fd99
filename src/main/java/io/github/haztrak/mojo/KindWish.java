package io.github.haztrak.mojo;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the POM wants a module to be. */
enum KindWish {
    AUTO,
    JAVA,
    SPRING_BOOT,
    EXECUTABLE_JAR,
    WAR,
    SITE,
    FILES,
    NONE;

    static KindWish parse(String text) {
        return Arrays.stream(values())
                .filter(wish -> wish.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it is one of "
                        + Arrays.stream(values()).map(KindWish::text).collect(Collectors.joining(", "))));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
