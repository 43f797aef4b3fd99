package io.github.haztrak.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepFilesTest {
    @TempDir
    Path folder;

    private Path outputs;
    private Path summary;
    private Map<String, String> runner;

    @BeforeEach
    void asARunnerDoes() {
        outputs = folder.resolve("output");
        summary = folder.resolve("summary");
        runner = Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_OUTPUT", outputs.toString(),
                "GITHUB_STEP_SUMMARY", summary.toString());
    }

    @Test
    void handsOnValuesOfSeveralLines() throws IOException {
        new StepOutputs(runner).set(Map.of("version", "1.2.0", "images", "[\n1\n]"));

        assertThat(asTheRunnerReads(outputs))
                .containsExactlyInAnyOrderEntriesOf(Map.of("version", "1.2.0", "images", "[\n1\n]"));
    }

    @Test
    void letsNoValueSetAnotherOutput() throws IOException {
        String hostile = "1.2.0\nEOF\nadmin=true\nadmin<<EOF\ntrue\nEOF";

        new StepOutputs(runner).set(Map.of("version", hostile));

        assertThat(asTheRunnerReads(outputs)).containsExactly(Map.entry("version", hostile));
    }

    @Test
    void leavesWhatOtherStepsWrote() throws IOException {
        Files.writeString(outputs, "before=1\n");
        new StepOutputs(runner).set(Map.of("version", "1.2.0"));

        assertThat(outputs).content().startsWith("before=1\nversion<<");
    }

    @Test
    void namesOutputsSoThatExpressionsCanReadThem() {
        assertThat(StepOutputs.name("octo/web.client_2")).isEqualTo("octo-web-client_2");
    }

    @Test
    void addsPartAfterPartToTheSummary() throws IOException {
        new StepSummary(runner).add("### one");
        new StepSummary(runner).add("### two");

        assertThat(summary).hasContent("### one\n\n### two\n\n");
    }

    @Test
    void tellsOfProblemsInAFenceThatNoneOfThemEnds() throws IOException {
        new StepSummary(runner)
                .stopped(List.of(
                        problem("the tag `v1` is missing", "````\n<b>bold</b>\n# heading"), problem("two", "x")));

        assertThat(summary)
                .content()
                .startsWith("### The release stopped\n\n`````text\nHZ-TAG-001  the tag `v1` is missing\n")
                .contains("<b>bold</b>", "HZ-TAG-001  two")
                .endsWith("\n`````\n\n");
    }

    @Test
    void staysWithinWhatARunnerTakes() throws IOException {
        new StepSummary(runner).add("| a row |\n".repeat(200_000));

        assertThat(summary).content().hasSizeLessThan(1024 * 1024 / 4).endsWith("| a row |\n...\n\n");
    }

    @Test
    void writesNothingElsewhereThanOnARunner() throws IOException {
        new StepOutputs(Map.of()).set(Map.of("version", "1.2.0"));
        new StepSummary(Map.of("GITHUB_STEP_SUMMARY", "")).add("### one");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void doesNotHideThatAFileCannotBeWritten() {
        StepSummary nowhere = new StepSummary(
                Map.of("GITHUB_STEP_SUMMARY", folder.resolve("no/such/folder").toString()));

        assertThatThrownBy(() -> nowhere.add("### one")).isInstanceOf(IOException.class);
    }

    @Test
    void showsWhatStoppedAReleaseInBothPlaces() {
        List<String> lines = new ArrayList<>();

        new WorkflowRun(runner, lines::add).stopped(List.of(problem("one", "git fetch")));

        assertThat(lines).containsExactly("::error title=HZ-TAG-001::one%0Agit fetch");
        assertThat(summary).content().contains("HZ-TAG-001  one", "git fetch");
    }

    @Test
    void failsNoSecondTimeWhenTheSummaryCannotBeWritten() {
        Map<String, String> broken = new HashMap<>(runner);
        broken.put("GITHUB_STEP_SUMMARY", folder.resolve("no/such/folder").toString());
        List<String> lines = new ArrayList<>();

        new WorkflowRun(broken, lines::add).stopped(List.of(problem("one", "git fetch")));

        assertThat(lines).hasSize(2).last().isEqualTo("the run's summary could not be written: NoSuchFileException");
    }

    @Test
    void neverShowsTheEnvironment() {
        Map<String, String> environment = Map.of("GITHUB_TOKEN", "octo-secret");
        assertThat(List.of(
                        new StepOutputs(environment).toString(),
                        new StepSummary(environment).toString(),
                        new WorkflowRun(environment, line -> {}).toString()))
                .noneMatch(text -> text.contains("octo-secret"));
    }

    /** "Multiline strings" of GitHub's page: name, delimiter, lines, delimiter. */
    private static Map<String, String> asTheRunnerReads(Path file) throws IOException {
        Map<String, String> values = new HashMap<>();
        Iterator<String> lines = Files.readAllLines(file).iterator();
        while (lines.hasNext()) {
            String[] head = lines.next().split("<<", 2);
            List<String> value = new ArrayList<>();
            for (String line = lines.next(); !line.equals(head[1]); line = lines.next()) {
                value.add(line);
            }
            values.put(head[0], String.join("\n", value));
        }
        return values;
    }

    private static Problem problem(String what, String fix) {
        return Problem.of(ProblemCode.TAG_MISSING, what)
                .found("nothing")
                .why("it matters")
                .fix(fix);
    }
}
