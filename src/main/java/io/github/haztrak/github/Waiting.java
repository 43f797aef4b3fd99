package io.github.haztrak.github;

import io.github.haztrak.publication.PublicationEvents;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The attempts at one thing, and what they may still cost; what all of a client's things have cost is bounded too. */
final class Waiting {
    private final Patience patience;
    private final AtomicReference<Duration> ofAll;
    private final PublicationEvents events;
    private int attempt = 1;
    private Duration waited = Duration.ZERO;

    Waiting(Patience patience, AtomicReference<Duration> ofAll, PublicationEvents events) {
        this.patience = patience;
        this.ofAll = ofAll;
        this.events = events;
    }

    /** Pauses before the next attempt, or gives up. */
    void after(UnansweredException failure) {
        if (attempt >= patience.attempts()) {
            throw gaveUp(failure, "after " + attempt + " attempts");
        }
        Duration pause = patience.pause(attempt, failure.asked());
        if (waited.plus(pause).compareTo(patience.longest()) > 0) {
            throw gaveUp(failure, "wants to be left alone for " + pause.toSeconds() + " s, which is too long to wait");
        }
        if (ofAll.get().plus(pause).compareTo(patience.longestOfAll()) > 0) {
            throw gaveUp(
                    failure,
                    "after waits of " + ofAll.get().toSeconds() + " s in all, for this and what was asked before");
        }
        events.retrying(failure.call().toString(), failure.getMessage(), pause);
        sleep(failure, pause);
        waited = waited.plus(pause);
        ofAll.accumulateAndGet(pause, Duration::plus);
        attempt++;
    }

    private static void sleep(UnansweredException failure, Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw gaveUp(failure, "interrupted while waiting to try again");
        }
    }

    private static GaveUpException gaveUp(UnansweredException failure, String why) {
        return new GaveUpException(failure.call() + "\n" + failure.getMessage() + "\n" + why, failure);
    }
}
