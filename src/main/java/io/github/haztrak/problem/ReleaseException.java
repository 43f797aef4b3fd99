package io.github.haztrak.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Stops a release with all the problems that are known, so that they can be mended in one go. */
public final class ReleaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Stops for one reason.
     *
     * @param problem the reason
     */
    public ReleaseException(Problem problem) {
        this(List.of(problem));
    }

    /**
     * Stops for several reasons found together.
     *
     * @param problems at least one
     */
    public ReleaseException(List<Problem> problems) {
        super(render(problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Stops for a reason that a failure below brought up.
     *
     * @param problem the reason
     * @param cause the failure
     */
    public ReleaseException(Problem problem, Throwable cause) {
        this(problem);
        initCause(cause);
    }

    /**
     * Throws if there is anything to say.
     *
     * @param problems what was found, possibly nothing
     * @throws ReleaseException with all of them, if there are any
     */
    public static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ReleaseException(problems);
        }
    }

    /**
     * The reasons.
     *
     * @return at least one
     */
    public List<Problem> problems() {
        return problems;
    }

    private static String render(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a release stops for a reason");
        }
        return problems.stream()
                .map(Problem::render)
                .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator()));
    }
}
