package io.github.haztrak.actions;

import io.github.haztrak.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The run of a workflow that a build is part of, where people look first when a release has stopped.
 *
 * @param environment the variables of the process
 * @param output takes a line of the log
 */
public record WorkflowRun(Map<String, String> environment, Consumer<String> output) {
    /** Copies the environment. */
    public WorkflowRun {
        environment = Map.copyOf(environment);
    }

    /**
     * Shows at the top of the run's page what stopped the release, and all of it in the summary. The build fails anyway: a
     * summary that cannot be written is no second failure.
     *
     * @param problems what stopped it
     */
    public void stopped(List<Problem> problems) {
        new WorkflowCommands(environment, output).errors(problems);
        try {
            new StepSummary(environment).stopped(problems);
        } catch (IOException unwritable) {
            output.accept("the run's summary could not be written: "
                    + unwritable.getClass().getSimpleName());
        }
    }

    /** Nothing of the environment: it holds tokens. */
    @Override
    public String toString() {
        return "the run of a workflow";
    }
}
