package io.github.haztrak.actions;

import io.github.haztrak.problem.LogText;
import io.github.haztrak.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Commands that a workflow's runner reads from the output (GitHub Docs, "Workflow commands for GitHub Actions"). Elsewhere
 * than on a runner nothing is written.
 *
 * @param environment the variables of the process; {@code GITHUB_ACTIONS} tells whether this is a runner
 * @param output takes a line
 */
public record WorkflowCommands(Map<String, String> environment, Consumer<String> output) {
    /** Copies the environment. */
    public WorkflowCommands {
        environment = Map.copyOf(environment);
    }

    /**
     * Shows each problem at the top of the run's page.
     *
     * @param problems what stopped the release
     */
    public void errors(List<Problem> problems) {
        if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
            problems.forEach(problem ->
                    output.accept("::error title=" + property(problem.code().id()) + "::"
                            + data(LogText.LINE.of(problem.what()) + "\n"
                                    + LogText.COMMANDS.of(problem.explanation().fix()))));
        }
    }

    /** Nothing of the environment: it holds tokens. */
    @Override
    public String toString() {
        return "the commands of a workflow";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
