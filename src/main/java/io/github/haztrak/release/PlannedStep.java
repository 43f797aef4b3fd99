package io.github.haztrak.release;

import io.github.haztrak.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a release, and how it stands before the release runs.
 *
 * @param step which part of which step
 * @param outlook how it stands
 * @param text what it is about, one line
 * @param problem why the release would stop here; only of what is refused
 */
public record PlannedStep(Step step, Outlook outlook, String text, Optional<Problem> problem) {

    /** The steps of a release, in their order. */
    public enum Step {
        /** The tag it is made from. */
        TAG,
        /** The images under their version. */
        IMAGES,
        /** The release on GitHub. */
        RELEASE,
        /** The documentation. */
        DOCS,
        /** What names no whole version. */
        POINTERS;

        /** As it is told. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        PlannedStep done(String text) {
            return as(Outlook.DONE, text);
        }

        PlannedStep toDo(String text) {
            return as(Outlook.TO_DO, text);
        }

        PlannedStep open(String text) {
            return as(Outlook.OPEN, text);
        }

        PlannedStep leftOut(String text) {
            return as(Outlook.LEFT_OUT, text);
        }

        PlannedStep refused(Problem problem) {
            return new PlannedStep(
                    this, Outlook.REFUSED, problem.code().id() + " " + problem.what(), Optional.of(problem));
        }

        List<PlannedStep> refused(List<Problem> problems) {
            return problems.stream().map(this::refused).toList();
        }

        private PlannedStep as(Outlook outlook, String text) {
            return new PlannedStep(this, outlook, text, Optional.empty());
        }
    }
}
