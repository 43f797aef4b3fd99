package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** Maven prints a failure with the messages of all that caused it: none of them may act in a log. */
class FailureTest {
    private static final IOException ANSWER =
            new IOException("HTTP 500\r\n::add-mask::x", new IllegalStateException("\n::error::\u001b[2J ##[error]y"));

    @Test
    void tellsTheProblemAndNotWhatALibrarySaid() {
        MojoFailureException failure = new Failure("check", false).of(stopped());

        assertThat(failure).hasMessageStartingWith("check stopped").hasMessageContaining("HZ-TAG-008  unreachable");
        assertThat(failure).hasNoCause();
    }

    @Test
    void tellsCausesHarmlesslyWhereATraceIsAskedFor() {
        MojoFailureException failure = new Failure("check", true).of(stopped());

        assertHarmless(failure);
        assertThat(printed(failure)).contains("java.io.IOException: HTTP 500", "IllegalStateException", "FailureTest");
    }

    @Test
    void tellsWhatNobodyExpectedHarmlessly() {
        MojoExecutionException quiet = new Failure("promote", false).of(ANSWER);
        MojoExecutionException traced = new Failure("promote", true).of(ANSWER);

        assertThat(quiet)
                .hasMessageStartingWith("promote: java.io.IOException: HTTP 500")
                .hasNoCause();
        assertHarmless(quiet);
        assertHarmless(traced);
        assertThat(printed(traced)).contains("IllegalStateException");
    }

    @Test
    void endsWhereCausesGoRoundInACircle() {
        IOException first = new IOException("first");
        first.initCause(new IOException("second", first));

        assertThat(printed(new Failure("check", true).of(first))).contains("second");
    }

    private static ReleaseException stopped() {
        Problem problem = Problem.of(ProblemCode.REMOTE_UNREACHABLE, "unreachable")
                .found("no answer")
                .why("it matters")
                .fix("git ls-remote");
        return new ReleaseException(problem, ANSWER);
    }

    private static void assertHarmless(Exception failure) {
        assertThat(printed(failure).split("\r\n|\r|\n"))
                .noneMatch(line -> line.strip().startsWith("::") || line.contains("##[") || line.contains("\u001b"));
    }

    private static String printed(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
