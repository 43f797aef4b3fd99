package io.github.haztrak.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The problems that an act ended with, as the user reads them. */
public record Refused(List<Problem> problems) {

    /** Does what is to be refused; that it is not refused is an AssertionError. */
    public static Refused when(ThrowingCallable act) {
        ReleaseException refused = catchThrowableOfType(ReleaseException.class, act);
        assertThat(refused).as("a refusal").isNotNull();
        return new Refused(refused.problems());
    }

    /** Holds one of the problems to its code and to texts of its message. */
    public Refused tells(ProblemCode code, String... texts) {
        assertThat(texts).as("texts of the message").isNotEmpty();
        assertThat(problems)
                .filteredOn(problem -> problem.code() == code)
                .as(code.id() + " among " + problems)
                .anySatisfy(problem -> assertThat(problem.render()).contains(texts));
        return this;
    }
}
