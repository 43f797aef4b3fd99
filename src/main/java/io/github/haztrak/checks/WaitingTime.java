package io.github.haztrak.checks;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Time as one who waits needs it. */
interface WaitingTime {
    /** That of this machine. */
    WaitingTime REAL = new WaitingTime() {
        @Override
        public Duration now() {
            return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public void pause(Duration length) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        }
    };

    /** Since some moment that stays the same; never goes back. */
    Duration now();

    void pause(Duration length) throws InterruptedException;
}
