package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ReleaseException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The one problem that an act ends with. */
record Refusal(Problem problem) {
    static Refusal of(ThrowingCallable act) {
        ReleaseException refused = catchThrowableOfType(ReleaseException.class, act);
        return new Refusal(refused.problems().get(0));
    }

    String code() {
        return problem.code().id();
    }

    String text() {
        return problem.render();
    }
}
