package io.github.haztrak.testing;

import io.github.haztrak.problem.ProblemCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which problems a test brings about in the product and reads the message of. It is not taken on trust:
 * {@code ProblemsAreProvokedTest} looks into the compiled test.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Provokes {
    /** The codes; the test hands each to a {@link Refused}. */
    ProblemCode[] value();
}
