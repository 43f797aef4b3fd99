package io.github.haztrak.tag;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a release's tag is named.
 *
 * @param pattern a text with {@code {version}} in it, and {@code {artifactId}} if wanted: {@code v{version}}
 * @param artifactId what {@code {artifactId}} stands for
 */
public record TagFormat(String pattern, String artifactId) {
    private static final String VERSION = "{version}";

    /** Rejects a pattern that would give every version one name. */
    public TagFormat {
        if (!pattern.contains(VERSION)) {
            throw new IllegalArgumentException("a tag format needs " + VERSION + ": " + pattern);
        }
    }

    /**
     * The tag of a version.
     *
     * @param version the version
     * @return its tag
     */
    public TagName nameOf(Version version) {
        return new TagName(filled(version.text()));
    }

    /**
     * The pattern with another text than a version in its place: for a filter of tags.
     *
     * @param text what stands for the version
     * @return the pattern, filled
     */
    public String filled(String text) {
        return filled().replace(VERSION, text);
    }

    /**
     * The version a tag stands for. It starts with a digit; where the pattern has it more than once, it is the same each time.
     *
     * @param name any tag of the repository
     * @return its version, or empty if the tag is not of this format
     */
    public Optional<Version> versionOf(TagName name) {
        String filled = filled();
        int times = filled.split(Pattern.quote(VERSION), -1).length - 1;
        int start = filled.indexOf(VERSION);
        int length = (name.value().length() - filled.length()) / times + VERSION.length();
        if (length < 1 || start + length > name.value().length()) {
            return Optional.empty();
        }
        String text = name.value().substring(start, start + length);
        boolean digit = text.charAt(0) >= '0' && text.charAt(0) <= '9';
        return digit && filled(text).equals(name.value()) ? Optional.of(new Version(text)) : Optional.empty();
    }

    private String filled() {
        return pattern.replace("{artifactId}", artifactId);
    }
}
