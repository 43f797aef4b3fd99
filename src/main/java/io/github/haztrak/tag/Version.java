package io.github.haztrak.tag;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as a POM carries it. Ordered as Semantic Versioning 2.0.0 section 11 says, for any number of numeric parts;
 * what is no such version is ordered by its text, before all that are.
 *
 * @param text the version as written
 */
public record Version(String text) implements Comparable<Version> {
    private static final Pattern SHAPE =
            Pattern.compile("(\\d+(?:\\.\\d+)*)(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Rejects the empty version. */
    public Version {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a version needs a text");
        }
    }

    /**
     * Tells whether this is a version under development.
     *
     * @return true for {@code 1.2.0-SNAPSHOT}
     */
    public boolean isSnapshot() {
        return text.endsWith("-SNAPSHOT");
    }

    /**
     * Tells whether the floating pointers may move to this version.
     *
     * @return true for numbers alone, such as {@code 1.2.0}; false for {@code 1.2.0-rc.1} and for what is no version
     */
    public boolean isStable() {
        Matcher shape = SHAPE.matcher(text);
        return shape.matches() && shape.group(2) == null;
    }

    /**
     * The version that is being developed towards.
     *
     * @return this version without {@code -SNAPSHOT}
     */
    public Version released() {
        return isSnapshot() ? new Version(text.substring(0, text.length() - "-SNAPSHOT".length())) : this;
    }

    /**
     * The version as the tag of an image, where {@code +} is not allowed (OCI distribution spec, "Pulling manifests").
     *
     * @return the text with every character that a tag cannot hold replaced by {@code _}
     */
    public String imageTag() {
        return text.replaceAll("[^A-Za-z0-9_.-]", "_");
    }

    @Override
    public int compareTo(Version other) {
        Matcher mine = SHAPE.matcher(text);
        Matcher theirs = SHAPE.matcher(other.text);
        boolean shaped = mine.matches();
        if (shaped != theirs.matches()) {
            return shaped ? 1 : -1;
        }
        return shaped ? compare(mine, theirs) : text.compareTo(other.text);
    }

    private static int compare(Matcher mine, Matcher theirs) {
        int numbers = compareParts(withoutTrailingZeros(mine.group(1)), withoutTrailingZeros(theirs.group(1)));
        if (numbers != 0 || (mine.group(2) == null && theirs.group(2) == null)) {
            return numbers;
        }
        if (mine.group(2) == null || theirs.group(2) == null) {
            return mine.group(2) == null ? 1 : -1;
        }
        return compareParts(parts(mine.group(2)), parts(theirs.group(2)));
    }

    private static int compareParts(List<String> mine, List<String> theirs) {
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            int order = comparePart(mine.get(i), theirs.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.size(), theirs.size());
    }

    private static int comparePart(String mine, String theirs) {
        boolean number = NUMBER.matcher(mine).matches();
        if (number != NUMBER.matcher(theirs).matches()) {
            return number ? -1 : 1;
        }
        return number ? new BigInteger(mine).compareTo(new BigInteger(theirs)) : mine.compareTo(theirs);
    }

    private static List<String> parts(String text) {
        return List.of(text.split("\\."));
    }

    private static List<String> withoutTrailingZeros(String numbers) {
        List<String> parts = new ArrayList<>(parts(numbers));
        while (parts.size() > 1 && new BigInteger(parts.get(parts.size() - 1)).signum() == 0) {
            parts.remove(parts.size() - 1);
        }
        return parts;
    }

    @Override
    public String toString() {
        return text;
    }
}
