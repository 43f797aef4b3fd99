package io.github.haztrak.checks;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;

/**
 * Whether a release waits for what CI says of its commit.
 *
 * @param required false to not ask at all
 * @param named which checks have to be there and green; empty for all that are reported, of which there has to be one
 * @param longest how long to wait for checks that are not done; six hours at the most
 */
public record ChecksRule(boolean required, List<CheckPattern> named, Duration longest) {
    private static final Duration JOB_LIMIT = Duration.ofHours(6);

    /** Nobody is asked. */
    public static final ChecksRule OFF = new ChecksRule(false, List.of(), Duration.ZERO);

    /** Rejects a wait without end. */
    public ChecksRule {
        named = List.copyOf(named);
        if (longest.isNegative() || longest.compareTo(JOB_LIMIT) > 0) {
            throw new IllegalArgumentException("a wait is between 0 and 6 hours long, as a job of a workflow is");
        }
    }

    /**
     * Reads a rule from a configuration.
     *
     * @param text {@code true}, {@code false}, or names and patterns with commas or line ends between them
     * @return the rule, which does not wait yet
     * @throws IllegalArgumentException for an empty text
     */
    public static ChecksRule parse(String text) {
        return switch (text.strip()) {
            case "false" -> OFF;
            case "true" -> new ChecksRule(true, List.of(), Duration.ZERO);
            default -> new ChecksRule(true, names(text), Duration.ZERO);
        };
    }

    private static List<CheckPattern> names(String text) {
        List<CheckPattern> names = CheckPattern.list(text);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("it is true, false, or the names of checks with commas between them");
        }
        return names;
    }

    /**
     * Reads a length of time from a configuration.
     *
     * @param text seconds, such as {@code 900}, or an ISO-8601 duration, such as {@code PT15M}
     * @return the duration
     * @throws IllegalArgumentException for any other text, and for one longer than six hours
     */
    public static Duration duration(String text) {
        try {
            String stripped = text.strip();
            return OFF.waiting(
                            stripped.matches("\\d{1,9}")
                                    ? Duration.ofSeconds(Long.parseLong(stripped))
                                    : Duration.parse(stripped))
                    .longest();
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("it is seconds, such as 900, or a duration, such as PT15M", unreadable);
        }
    }

    /**
     * The same rule with another wait.
     *
     * @param duration how long; zero looks once
     * @return the rule
     */
    public ChecksRule waiting(Duration duration) {
        return new ChecksRule(required, named, duration);
    }
}
