package io.github.haztrak.publication;

import java.util.List;
import java.util.Optional;

/** The milestones of a repository (GitHub REST, "Milestones"). */
public interface Milestones {
    /**
     * What became of a milestone.
     *
     * @param title its title; empty if there is none of the names
     * @param refusal why it is still open; empty if it is closed
     */
    record Closing(Optional<String> title, Optional<String> refusal) {
        /** There is none of the names. */
        public static final Closing NONE = new Closing(Optional.empty(), Optional.empty());

        /**
         * It is closed, by this run or before.
         *
         * @param title its title
         * @return what became of it
         */
        public static Closing closed(String title) {
            return new Closing(Optional.of(title), Optional.empty());
        }
    }

    /**
     * Closes a milestone. The release is out by then, so a refusal is told and stops nothing.
     *
     * @param titles what it may be called; the first that exists is closed
     * @return what became of it
     */
    Closing close(List<String> titles);
}
