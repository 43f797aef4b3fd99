package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.checks.CheckResult;
import io.github.haztrak.checks.CheckResult.State;

/** Checks as GitHub writes them (GitHub REST, schemas "check-run" and "simple-commit-status"). */
final class CheckJson {
    private CheckJson() {}

    static CheckResult run(JsonNode run) {
        String page = run.path("html_url").asText("");
        return new CheckResult(
                run.path("name").asText(),
                run.path("status").asText().equals("completed")
                        ? concluded(run.path("conclusion").asText())
                        : State.RUNNING,
                page.isEmpty() ? run.path("details_url").asText("") : page);
    }

    /** What we do not know does not let a release pass. */
    private static State concluded(String conclusion) {
        return switch (conclusion) {
            case "success", "neutral", "skipped" -> State.GREEN;
            default -> State.RED;
        };
    }

    static CheckResult status(JsonNode status) {
        State state = switch (status.path("state").asText()) {
            case "success" -> State.GREEN;
            case "pending" -> State.RUNNING;
            default -> State.RED;
        };
        return new CheckResult(
                status.path("context").asText(),
                state,
                status.path("target_url").asText(""));
    }
}
