package io.github.haztrak.release;

import java.util.List;

/**
 * What became of the floating pointers.
 *
 * @param moved what was pointed at the release, empty if all stood there already or the release is not the newest
 * @param decision why, in a sentence
 */
public record Promotion(List<String> moved, String decision) {
    /** Copies the list. */
    public Promotion {
        moved = List.copyOf(moved);
    }
}
