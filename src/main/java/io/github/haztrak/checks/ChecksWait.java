package io.github.haztrak.checks;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** One wait: how long it has taken, when to look again, and what was told. */
final class ChecksWait {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration SLOWEST = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    /** A job that needs another one is reported some seconds after that one is done, a workflow after its push. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final WaitingTime time;
    private final Duration longest;
    private final Duration start;
    private Duration pause = FIRST;
    private Duration told = Duration.ZERO;
    private Duration changed;
    private Optional<ChecksPicture> last = Optional.empty();

    ChecksWait(WaitingTime time, Duration longest) {
        this.time = time;
        this.longest = longest;
        this.start = time.now();
        this.changed = start;
    }

    void seen(ChecksPicture picture, ChecksEvents events) {
        Duration now = time.now();
        boolean differs = !picture.told().equals(last.map(ChecksPicture::told).orElse(""));
        if (!last.equals(Optional.of(picture))) {
            changed = now;
        }
        last = Optional.of(picture);
        if (differs || now.minus(told).compareTo(SILENCE) >= 0) {
            told = now;
            events.waitingForChecks(picture.told(), waited(), longest);
        }
    }

    boolean over() {
        return waited().compareTo(longest) >= 0;
    }

    /** Whether what is not there is not going to come. */
    boolean quiet() {
        return time.now().minus(changed).compareTo(GRACE) >= 0;
    }

    void pause() throws InterruptedException {
        Duration left = longest.minus(waited());
        time.pause(left.compareTo(pause) < 0 ? left : pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(SLOWEST) > 0 ? SLOWEST : doubled;
    }

    String told() {
        long seconds = waited().toSeconds();
        return seconds < 120 ? seconds + " s" : String.format(Locale.ROOT, "%d min", seconds / 60);
    }

    private Duration waited() {
        return time.now().minus(start);
    }
}
