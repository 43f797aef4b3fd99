package io.github.haztrak.github;

import java.util.ArrayList;
import java.util.List;

/** What one run has done on GitHub, for the message of a failure. Safe for several threads. */
final class Progress {
    private final List<String> done = new ArrayList<>();

    synchronized void add(String what) {
        done.add(what);
    }

    @Override
    public synchronized String toString() {
        return done.isEmpty() ? "nothing was written" : String.join(", ", done);
    }
}
