package io.github.haztrak.tag;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The name of a git tag, without {@code refs/tags/}.
 *
 * @param value the name as git accepts it
 */
public record TagName(String value) implements Comparable<TagName> {
    private static final Pattern FLAW =
            Pattern.compile("[\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|@\\{|//|^[-/]|(?<![^/])\\.|[/.]$|\\.lock(?=/|$)");

    /** Rejects the empty name. */
    public TagName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a tag needs a name");
        }
    }

    /**
     * What keeps git from making a tag of this name (git-check-ref-format(1); git-tag(1) for a name that starts with
     * {@code -}).
     *
     * @return the first characters that may not be where they are; empty for a name that git takes
     */
    public Optional<String> flaw() {
        return FLAW.matcher(value).results().findFirst().map(MatchResult::group);
    }

    @Override
    public int compareTo(TagName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
