package io.github.haztrak.github;

import java.util.ArrayList;
import java.util.List;

/** What one run has done on GitHub, for the message of a failure. */
final class Progress {
    private final List<String> done = new ArrayList<>();

    void add(String what) {
        done.add(what);
    }

    @Override
    public String toString() {
        return done.isEmpty() ? "nothing was written" : String.join(", ", done);
    }
}
