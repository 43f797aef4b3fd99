package io.github.haztrak.release;

import io.github.haztrak.release.Promotion.Move;
import java.util.List;

/**
 * Something that is to be moved. Everything that can be found out was found out.
 *
 * @param moves what it moves, from where to where
 * @param act moves it
 */
record PointerStep(List<Move> moves, Runnable act) {
    /** Copies the list. */
    PointerStep {
        moves = List.copyOf(moves);
    }
}
