package io.github.haztrak.actions;

import io.github.haztrak.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a step shows on the page of its workflow's run (GitHub Docs, "Adding a job summary").
 *
 * @param environment the variables of the process; {@code GITHUB_STEP_SUMMARY} names the file
 */
public record StepSummary(Map<String, String> environment) {
    /** A runner takes 1 MiB a step and drops more; a character is three bytes at the most, a pair four. */
    private static final int LONGEST = 250_000;

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    /** Copies the environment. */
    public StepSummary {
        environment = Map.copyOf(environment);
    }

    /**
     * Adds a part.
     *
     * @param markdown a text of whole lines; where it is longer than a runner takes, its end is missing
     * @throws IOException if the runner's file cannot be written
     */
    public void add(String markdown) throws IOException {
        RunnerFile.of(environment, "GITHUB_STEP_SUMMARY").add(cut(markdown) + "\n\n");
    }

    /**
     * Tells what stopped a release, as the log does.
     *
     * @param problems what stopped it
     * @throws IOException if the runner's file cannot be written
     */
    public void stopped(List<Problem> problems) throws IOException {
        String text = cut(problems.stream().map(Problem::render).collect(Collectors.joining("\n\n")));
        String fence = fence(text);
        add("### The release stopped\n\n" + fence + "text\n" + text.strip() + "\n" + fence);
    }

    /** Longer than any in the text: what is quoted there cannot end it. */
    private static String fence(String text) {
        int longest = BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        return "`".repeat(Math.max(3, longest + 1));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf('\n', LONGEST) + 1) + "...";
    }

    /** Nothing of the environment: it holds tokens. */
    @Override
    public String toString() {
        return "the summary of a step";
    }
}
