package io.github.haztrak.checks;

import java.util.Objects;

/**
 * A check of a commit as it stands now.
 *
 * @param name the name people know it by; on one line, at most 200 characters, longer ones are cut
 * @param state how far it is
 * @param page where it is shown; may be empty
 */
public record CheckResult(String name, State state, String page) {
    private static final int LONGEST = 200;

    /** Names are given by whoever may report checks: what steers a terminal or a workflow's runner is replaced. */
    public CheckResult {
        Objects.requireNonNull(state, "state");
        name = cut(oneLine(name));
        page = oneLine(page);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    /** How far a check is. */
    public enum State {
        /** Done, and nothing speaks against a release: success, neutral or skipped. */
        GREEN,
        /** Queued or at work. */
        RUNNING,
        /** Done, and not well: failure, error, cancelled, timed out, stale, or waiting for a person. */
        RED
    }

    boolean is(State other) {
        return state == other;
    }
}
