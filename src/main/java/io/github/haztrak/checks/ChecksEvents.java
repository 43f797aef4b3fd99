package io.github.haztrak.checks;

import java.time.Duration;

/** What happens while checks are waited for, for whoever shows it. */
public interface ChecksEvents {
    /**
     * Checks are not done. Told when the picture changes, and every minute.
     *
     * @param picture what is seen, one line, such as {@code 3 of 5 green, waiting for build (ubuntu), docs}
     * @param waited how long so far
     * @param longest how long at the most
     */
    void waitingForChecks(String picture, Duration waited, Duration longest);
}
