package io.github.haztrak.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowCommandsTest {
    private static final Map<String, String> RUNNER = Map.of("GITHUB_ACTIONS", "true", "GITHUB_TOKEN", "octo-secret");

    private final List<String> lines = new ArrayList<>();

    @Test
    void showsEachProblemOnALineOfItsOwn() {
        new WorkflowCommands(RUNNER, lines::add)
                .errors(List.of(problem("one", "git fetch"), problem("two", "git push\ngit tag")));
        assertThat(lines)
                .containsExactly(
                        "::error title=HZ-TAG-001::one%0Agit fetch",
                        "::error title=HZ-TAG-001::two%0Agit push%0Agit tag");
    }

    @Test
    void letsNoTextFromOutsideBecomeACommand() {
        new WorkflowCommands(RUNNER, lines::add).errors(List.of(problem("100% of\r\n::add-mask::x", "git fetch")));
        assertThat(lines).containsExactly("::error title=HZ-TAG-001::100%25 of\uFFFD\uFFFD::add-mask::x%0Agit fetch");
    }

    @Test
    void saysNothingOutsideOfARunner() {
        new WorkflowCommands(Map.of(), lines::add).errors(List.of(problem("one", "git fetch")));
        new WorkflowCommands(Map.of("GITHUB_ACTIONS", "false"), lines::add)
                .errors(List.of(problem("one", "git fetch")));
        assertThat(lines).isEmpty();
    }

    @Test
    void neverShowsTheEnvironment() {
        assertThat(new WorkflowCommands(RUNNER, lines::add).toString()).doesNotContain("octo-secret");
    }

    private static Problem problem(String what, String fix) {
        return Problem.of(ProblemCode.TAG_MISSING, what)
                .found("nothing")
                .why("it matters")
                .fix(fix);
    }
}
