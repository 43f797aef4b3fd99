package io.github.haztrak.image;

import io.github.haztrak.problem.Problem;
import java.util.List;

/**
 * What came of asking for the right to push.
 *
 * @param granted where images may be pushed
 * @param denied where not, one entry for all that one thing mends
 * @param seen what was asked, one line: how many repositories, at which registry, as whom
 */
public record PushRights(List<ImageName> granted, List<Denied> denied, String seen) {
    /** Copies the lists. */
    public PushRights {
        granted = List.copyOf(granted);
        denied = List.copyOf(denied);
    }

    /**
     * Where images may not be pushed.
     *
     * @param names the repositories, at least one
     * @param holdImages whether the registry says that there are images in them: somebody has pushed there before
     * @param problem why, and what mends it
     */
    public record Denied(List<ImageName> names, boolean holdImages, Problem problem) {
        /** Copies the list. */
        public Denied {
            names = List.copyOf(names);
        }
    }
}
