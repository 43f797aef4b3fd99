package io.github.haztrak.problem;

import java.util.Objects;

/**
 * One reason why a release does not go on.
 *
 * @param code the stable code
 * @param what what failed, one line
 * @param explanation what was found, why it matters and what mends it
 */
public record Problem(ProblemCode code, String what, Explanation explanation) {

    /**
     * The three answers a reader needs.
     *
     * @param found the values that were met, one line or a few
     * @param why why this stops a release, one line
     * @param fix the command or lines that mend it
     */
    public record Explanation(String found, String why, String fix) {
        /** Rejects an explanation that leaves one of the answers out. */
        public Explanation {
            requireText(found, "found");
            requireText(why, "why");
            requireText(fix, "fix");
        }
    }

    /** Rejects a problem that leaves something out. */
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(explanation, "explanation");
        requireText(what, "what");
    }

    /**
     * Starts a problem: {@code Problem.of(code, what).found(..).why(..).fix(..)}.
     *
     * @param code the stable code
     * @param what what failed, one line
     * @return the next step
     */
    public static Found of(ProblemCode code, String what) {
        return found -> why -> fix -> new Problem(code, what, new Explanation(found, why, fix));
    }

    /** The step that takes what was found. */
    public interface Found {
        /**
         * Says what was met.
         *
         * @param found the values
         * @return the next step
         */
        Why found(String found);
    }

    /** The step that takes the reason. */
    public interface Why {
        /**
         * Says why it matters.
         *
         * @param why one line
         * @return the next step
         */
        Fix why(String why);
    }

    /** The step that takes the remedy. */
    public interface Fix {
        /**
         * Says what mends it.
         *
         * @param fix a command or lines of configuration
         * @return the whole problem
         */
        Problem fix(String fix);
    }

    /**
     * The problem as an exception.
     *
     * @return an exception that carries this problem alone
     */
    public ReleaseException exception() {
        return new ReleaseException(this);
    }

    /**
     * The problem as a block of lines for a log.
     *
     * @return five labelled parts; lines after the first of a part are indented. Harmless and of bounded size, whatever the
     *     problem quotes (see {@link LogText})
     */
    public String render() {
        return code.id() + "  " + LogText.LINE.of(what.strip())
                + part("found", LogText.BLOCK.of(explanation.found().strip()))
                + part("why", LogText.BLOCK.of(explanation.why().strip()))
                + part("fix", LogText.COMMANDS.of(explanation.fix().strip()))
                + part("page", code.page());
    }

    private static String part(String label, String text) {
        return String.format("%n  %-6s ", label) + text.replace("\n", String.format("%n%9s", ""));
    }

    private static void requireText(String text, String name) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a problem needs its " + name);
        }
    }
}
