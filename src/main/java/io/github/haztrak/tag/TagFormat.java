package io.github.haztrak.tag;

import java.util.Optional;
import java.util.regex.Matcher;
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
        return new TagName(filled().replace(VERSION, version.text()));
    }

    /**
     * The version a tag stands for.
     *
     * @param name any tag of the repository
     * @return its version, or empty if the tag is not of this format
     */
    public Optional<Version> versionOf(TagName name) {
        String text = filled();
        int at = text.indexOf(VERSION);
        String rest = text.substring(at + VERSION.length()).replace(VERSION, "\\E\\1\\Q");
        Matcher matcher = Pattern.compile("\\Q" + text.substring(0, at) + "\\E(\\d.*?)\\Q" + rest + "\\E")
                .matcher(name.value());
        return matcher.matches() ? Optional.of(new Version(matcher.group(1))) : Optional.empty();
    }

    private String filled() {
        return pattern.replace("{artifactId}", artifactId);
    }
}
