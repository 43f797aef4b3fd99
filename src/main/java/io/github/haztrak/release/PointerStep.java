package io.github.haztrak.release;

import io.github.haztrak.release.Promotion.Move;
import java.util.List;

/**
 * Something that is to be done to what is public. Everything that can be found out was found out.
 *
 * @param moves what it moves, from where to where
 * @param told what it does beside that, in past tense
 * @param act does it
 */
record PointerStep(List<Move> moves, List<String> told, Runnable act) {
    /** Copies the lists. */
    PointerStep {
        moves = List.copyOf(moves);
        told = List.copyOf(told);
    }

    static PointerStep moving(List<Move> moves, Runnable act) {
        return new PointerStep(moves, List.of(), act);
    }

    static PointerStep telling(String told, Runnable act) {
        return new PointerStep(List.of(), List.of(told), act);
    }
}
