package io.github.haztrak.changelog;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with gaps. Upper and lower case are the same.
 *
 * @param text the pattern: {@code *} stands for any text, also for none
 */
public record TextPattern(String text) {
    /** Rejects the empty pattern. */
    public TextPattern {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a pattern needs a text");
        }
    }

    /**
     * Tells whether a text is meant.
     *
     * @param other any text
     * @return whether the pattern fits all of it
     */
    public boolean matches(String other) {
        String regex = Arrays.stream(text.strip().split("\\*+", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*?"));
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .matcher(other)
                .matches();
    }
}
