package io.github.haztrak.github;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often and how long GitHub is waited for.
 *
 * @param attempts how often a request is made at the most
 * @param first the pause before the second attempt; it doubles from there, with jitter
 * @param longest what all pauses of one request may come to
 * @param answer how long an answer may take, apart from the body that is sent
 */
record Patience(int attempts, Duration first, Duration longest, Duration answer) {
    private static final int REQUESTS = 5;

    static final Patience DEFAULT =
            new Patience(5, Duration.ofMillis(500), Duration.ofSeconds(60), Duration.ofSeconds(30));

    /** What all pauses of all requests of one client may come to. */
    Duration longestOfAll() {
        return longest.multipliedBy(REQUESTS);
    }

    Duration pause(int attempt, Duration asked) {
        long backoff = Math.max(2, first.toMillis()) << Math.min(attempt - 1, 10);
        long jittered = backoff / 2 + ThreadLocalRandom.current().nextLong(backoff / 2 + 1);
        return Duration.ofMillis(Math.max(asked.toMillis(), jittered));
    }
}
