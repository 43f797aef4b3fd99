package io.github.haztrak.release;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ReleaseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What came of a question to the outside that several steps depend on.
 *
 * @param value the answer, if there is one
 * @param problems why there is none
 */
record Answer<T>(Optional<T> value, List<Problem> problems) {
    static <T> Answer<T> of(Supplier<T> question) {
        try {
            return new Answer<>(Optional.of(question.get()), List.of());
        } catch (ReleaseException refused) {
            return new Answer<>(Optional.empty(), refused.problems());
        }
    }

    /** The answer, or the problems again. */
    T known() {
        return value.orElseThrow(() -> new ReleaseException(problems));
    }
}
