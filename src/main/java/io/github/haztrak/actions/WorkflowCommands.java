package io.github.haztrak.actions;

import io.github.haztrak.problem.LogText;
import io.github.haztrak.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Commands that a workflow's runner reads from the output (GitHub Docs, "Workflow commands for GitHub Actions"). Elsewhere
 * than on a runner nothing is written.
 *
 * @param environment the variables of the process; {@code GITHUB_ACTIONS} tells whether this is a runner
 * @param output takes a line
 */
public record WorkflowCommands(Map<String, String> environment, Consumer<String> output) {
    /** "Limitations" of actions/toolkit, docs/problem-matchers.md: ten errors a step. */
    private static final int SHOWN = 10;

    /** In bytes of UTF-8: a runner cuts at 4096. */
    private static final int LONGEST = 3_900;

    private static final String MORE = "\n... the rest is in the log";

    /** Copies the environment. */
    public WorkflowCommands {
        environment = Map.copyOf(environment);
    }

    /**
     * Shows each problem at the top of the run's page: what failed, and what mends it. A runner shows ten errors of a step, so
     * the tenth tells of all that would not be shown; it cuts long messages, so they are cut here, with a mark.
     *
     * @param problems what stopped the release
     */
    public void errors(List<Problem> problems) {
        if (!"true".equals(environment.get("GITHUB_ACTIONS"))) {
            return;
        }
        boolean fits = problems.size() <= SHOWN;
        List<Problem> single = fits ? problems : problems.subList(0, SHOWN - 1);
        single.forEach(problem -> error(
                problem.code().id(),
                LogText.LINE.of(problem.what()) + "\n"
                        + LogText.COMMANDS.of(problem.explanation().fix())));
        if (!fits) {
            List<Problem> rest = problems.subList(SHOWN - 1, problems.size());
            error(
                    rest.size() + " more",
                    rest.stream()
                            .map(problem -> problem.code().id() + " " + LogText.LINE.of(problem.what()))
                            .collect(Collectors.joining("\n")));
        }
    }

    private void error(String title, String message) {
        output.accept("::error title=" + property(title) + "::" + data(cut(message)));
    }

    /** Nothing of the environment: it holds tokens. */
    @Override
    public String toString() {
        return "the commands of a workflow";
    }

    private static String cut(String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            bytes += Character.toString(text.codePointAt(at)).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                return text.substring(0, at) + MORE;
            }
        }
        return text;
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
