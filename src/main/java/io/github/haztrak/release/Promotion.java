package io.github.haztrak.release;

import java.util.List;
import java.util.Optional;

/**
 * What became of the floating pointers.
 *
 * @param moved what was pointed at the release, empty if all stood there already or the release is not the newest
 * @param decision why, in a sentence
 */
public record Promotion(List<Move> moved, String decision) {
    /** Copies the list. */
    public Promotion {
        moved = List.copyOf(moved);
    }

    /**
     * A pointer that names something else than before.
     *
     * @param pointer such as {@code ghcr.io/octo/server:latest}, {@code docs latest} or {@code Latest on GitHub}
     * @param from the version it named, as far as anybody knows; empty for a new one
     * @param to the version it names now
     */
    public record Move(String pointer, Optional<String> from, String to) {
        /** As a line: from where to where, if it was anywhere. */
        @Override
        public String toString() {
            return pointer + from.map(before -> " from " + before + " to " + to).orElse("");
        }
    }
}
