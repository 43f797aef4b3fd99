package io.github.haztrak.image;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Java, by its feature number (JEP 223, JEP 322).
 *
 * @param feature such as 8, 17 or 21
 */
public record JavaVersion(int feature) {
    private static final int FIRST_CLASS_FILE = 44;
    private static final Pattern SHAPE = Pattern.compile("(?:jdk-?)?(?:1\\.(?=\\d))?(\\d{1,3})(?:[.u_+-].*)?");

    /** Rejects a number that no version has. */
    public JavaVersion {
        if (feature < 1) {
            throw new IllegalArgumentException("not a version of Java: " + feature);
        }
    }

    /**
     * The oldest version that reads a class file (JVMS 4.1, Table 4.1-A).
     *
     * @param major its {@code major_version}, 45 or more
     * @return the version
     */
    public static JavaVersion ofClassFile(int major) {
        return new JavaVersion(major - FIRST_CLASS_FILE);
    }

    /**
     * Reads a version as base images and compilers write it.
     *
     * @param text such as {@code 17.0.9}, {@code jdk-21.0.1+12}, {@code jdk8u392-b08} or {@code 1.8}
     * @return the version; empty for a text of another shape
     */
    public static Optional<JavaVersion> parse(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(1)))
                        .filter(number -> number > 0)
                        .map(JavaVersion::new)
                : Optional.empty();
    }

    /**
     * Tells whether classes made for another version run on this one.
     *
     * @param needed the version of the classes
     * @return whether this one is the same or newer
     */
    public boolean runs(JavaVersion needed) {
        return feature >= needed.feature;
    }

    @Override
    public String toString() {
        return "Java " + feature;
    }
}
