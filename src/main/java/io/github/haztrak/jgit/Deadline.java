package io.github.haztrak.jgit;

import java.time.Duration;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** Ends a transfer that goes on too long; JGit's own time-outs only end one that is silent. */
final class Deadline extends EmptyProgressMonitor {
    private final long startNanos = System.nanoTime();
    private final Duration limit;

    private Deadline(Duration limit) {
        this.limit = limit;
    }

    static Deadline in(Duration limit) {
        return new Deadline(limit);
    }

    @Override
    public boolean isCancelled() {
        return System.nanoTime() - startNanos > limit.toNanos();
    }
}
