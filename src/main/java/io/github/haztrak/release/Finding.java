package io.github.haztrak.release;

import io.github.haztrak.problem.Problem;
import java.util.List;

/** What came of a question that was asked before a release. */
public sealed interface Finding {

    /**
     * Nothing speaks against a release.
     *
     * @param detail what was seen, one line
     */
    record Passed(String detail) implements Finding {}

    /**
     * A release may go on, and people should know something about it.
     *
     * @param detail what they should know, one line
     */
    record Notice(String detail) implements Finding {}

    /**
     * The question was not asked.
     *
     * @param reason why not, one line
     */
    record LeftOut(String reason) implements Finding {}

    /**
     * A release must not go on.
     *
     * @param problems why, at least one
     */
    record Refused(List<Problem> problems) implements Finding {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
