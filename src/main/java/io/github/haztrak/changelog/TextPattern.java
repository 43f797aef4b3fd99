package io.github.haztrak.changelog;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with gaps: {@code *} stands for any text, also for none. Upper and lower case are the same. */
public final class TextPattern {
    private final String text;
    private final String start;
    private final Pattern pattern;

    /**
     * Reads a pattern.
     *
     * @param text any but an empty one
     */
    public TextPattern(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a pattern needs a text");
        }
        this.text = text;
        this.start = text.strip().split("\\*", -1)[0];
        String regex = Arrays.stream(text.strip().split("\\*+", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*?"));
        this.pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    /**
     * Tells whether a text is meant.
     *
     * @param other any text
     * @return whether the pattern fits all of it
     */
    public boolean matches(String other) {
        return other.regionMatches(true, 0, start, 0, start.length())
                && pattern.matcher(other).matches();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextPattern same && same.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
