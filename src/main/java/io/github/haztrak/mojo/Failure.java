package io.github.haztrak.mojo;

import io.github.haztrak.problem.LogText;
import io.github.haztrak.problem.ReleaseException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * How a goal tells Maven that it failed. Maven prints the messages of causes, too, and these quote servers and files as they
 * came: a cause goes along where a stack trace was asked for, and only in a form that is safe to print.
 *
 * @param goal the goal that failed
 * @param traced whether Maven was asked for stack traces ({@code -e}, {@code -X})
 */
record Failure(String goal, boolean traced) {
    private static final int DEEPEST = 10;

    /** What failed, with where it was; what it quotes is harmless. */
    private static final class Told extends Exception {
        private static final long serialVersionUID = 1L;

        Told(Throwable failure, Throwable cause) {
            super(LogText.BLOCK.of(failure.toString()), cause);
            setStackTrace(failure.getStackTrace());
        }
    }

    MojoFailureException of(ReleaseException stopped) {
        String message = String.format("%s stopped%n%n%s%n", goal, stopped.getMessage());
        return new MojoFailureException(message, told(stopped.getCause(), 1));
    }

    MojoExecutionException of(Exception broken) {
        return new MojoExecutionException(goal + ": " + LogText.BLOCK.of(broken.toString()), told(broken, 1));
    }

    private Throwable told(Throwable failure, int depth) {
        return failure == null || !traced || depth > DEEPEST
                ? null
                : new Told(failure, told(failure.getCause(), depth + 1));
    }
}
