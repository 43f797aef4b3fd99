package io.github.haztrak.actions;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a step of a workflow hands to the steps and jobs after it, {@code steps.<id>.outputs.<name>} (GitHub Docs, "Setting an
 * output parameter").
 *
 * @param environment the variables of the process; {@code GITHUB_OUTPUT} names the file
 */
public record StepOutputs(Map<String, String> environment) {
    /** Copies the environment. */
    public StepOutputs {
        environment = Map.copyOf(environment);
    }

    /**
     * Sets outputs. Each value stands between two lines that nobody can foresee, so that none can set another output.
     *
     * @param values by name: letters, digits, {@code _} and {@code -}
     * @throws IOException if the runner's file cannot be written
     */
    public void set(Map<String, String> values) throws IOException {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values).forEach((name, value) -> {
            String end = "end-" + UUID.randomUUID();
            text.append(name).append("<<").append(end).append('\n');
            text.append(value).append('\n').append(end).append('\n');
        });
        RunnerFile.of(environment, "GITHUB_OUTPUT").add(text.toString());
    }

    /**
     * The name of an output as expressions can write it.
     *
     * @param text any text
     * @return the text with {@code -} for what a name cannot hold
     */
    public static String name(String text) {
        return text.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /** Nothing of the environment: it holds tokens. */
    @Override
    public String toString() {
        return "the outputs of a step";
    }
}
