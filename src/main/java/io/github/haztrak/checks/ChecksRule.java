package io.github.haztrak.checks;

import java.time.Duration;

/**
 * Whether a release waits for what CI says of its commit.
 *
 * @param required false to not ask at all
 * @param longest how long to wait for checks that still run
 */
public record ChecksRule(boolean required, Duration longest) {
    /** Nobody is asked. */
    public static final ChecksRule OFF = new ChecksRule(false, Duration.ZERO);
}
