package io.github.haztrak.checks;

/**
 * A check of a commit as it stands now.
 *
 * @param name the name people know it by
 * @param state how far it is
 * @param page where it is shown; may be empty
 */
public record CheckResult(String name, State state, String page) {

    /** How far a check is. */
    public enum State {
        /** Done, and nothing speaks against a release: success, neutral or skipped. */
        GREEN,
        /** Queued or at work. */
        RUNNING,
        /** Done, and not well: failure, error, cancelled, timed out, stale, or waiting for a person. */
        RED
    }
}
