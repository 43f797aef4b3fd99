package io.github.haztrak.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    void showsTenProblemsOneByOne() {
        new WorkflowCommands(RUNNER, lines::add).errors(problems(10));

        assertThat(lines).hasSize(10).last().isEqualTo("::error title=HZ-TAG-001::problem 10%0Agit fetch");
    }

    @Test
    void foldsWhatARunnerWouldNotShowIntoTheTenth() {
        new WorkflowCommands(RUNNER, lines::add).errors(problems(12));

        assertThat(lines)
                .hasSize(10)
                .last()
                .isEqualTo(
                        "::error title=3 more::HZ-TAG-001 problem 10%0AHZ-TAG-001 problem 11%0AHZ-TAG-001 problem 12");
    }

    @Test
    void cutsBetweenCharactersWhatARunnerWouldCutInside() {
        new WorkflowCommands(RUNNER, lines::add).errors(List.of(problem("o", "\uD83D\uDC19".repeat(1_000) + "\nmore")));

        String message = lines.get(0).substring("::error title=HZ-TAG-001::".length());
        assertThat(message).matches("o%0A(\uD83D\uDC19){974}%0A\\.\\.\\. the rest is in the log");
        assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4096);
    }

    @Test
    void leavesAloneWhatFits() {
        String line = "x".repeat(1_900);
        new WorkflowCommands(RUNNER, lines::add).errors(List.of(problem("two", line + "\n" + line)));

        assertThat(lines).containsExactly("::error title=HZ-TAG-001::two%0A" + line + "%0A" + line);
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

    private static List<Problem> problems(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> problem("problem " + number, "git fetch"))
                .toList();
    }

    private static Problem problem(String what, String fix) {
        return Problem.of(ProblemCode.TAG_MISSING, what)
                .found("nothing")
                .why("it matters")
                .fix(fix);
    }
}
