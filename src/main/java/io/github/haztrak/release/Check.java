package io.github.haztrak.release;

import io.github.haztrak.problem.ReleaseException;
import java.util.function.Supplier;

/**
 * A question that is asked before a release. Asking writes nothing.
 *
 * @param subject what it is about, a word or two
 * @param question answers with a finding, or throws a {@link ReleaseException} with the problems it met
 */
public record Check(String subject, Supplier<Finding> question) {

    /**
     * A question that either passes or throws.
     *
     * @param subject what it is about
     * @param proof answers with what was seen, one line
     * @return the check
     */
    public static Check of(String subject, Supplier<String> proof) {
        return new Check(subject, () -> new Finding.Passed(proof.get()));
    }

    Finding look() {
        try {
            return question.get();
        } catch (ReleaseException refused) {
            return new Finding.Refused(refused.problems());
        }
    }
}
