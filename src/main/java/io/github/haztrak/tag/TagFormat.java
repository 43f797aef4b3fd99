package io.github.haztrak.tag;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        return new TagName(filled().replace(VERSION, version.text()));
    }

    /**
     * The version a tag stands for.
     *
     * @param name any tag of the repository
     * @return its version, or empty if the tag is not of this format
     */
    public Optional<Version> versionOf(TagName name) {
        Matcher matcher = shape().matcher(name.value());
        return matcher.matches() ? Optional.of(new Version(matcher.group(1))) : Optional.empty();
    }

    /** The version starts with a digit; where the pattern has it more than once, it is the same each time. */
    private Pattern shape() {
        String[] around = filled().split(Pattern.quote(VERSION), -1);
        String repeated = Arrays.stream(around).skip(1).map(Pattern::quote).collect(Collectors.joining("\\1"));
        return Pattern.compile(Pattern.quote(around[0]) + "(\\d.*)" + repeated);
    }

    private String filled() {
        return pattern.replace("{artifactId}", artifactId);
    }
}
