package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.checks.CheckResult;
import io.github.haztrak.checks.CheckResult.State;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.rehearsal.SeededCheck;
import io.github.haztrak.rehearsal.SeededStatus;
import io.github.haztrak.tag.CommitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubCommitChecksTest extends OnEmbeddedGitHub {
    private static final CommitId COMMIT = new CommitId("c".repeat(40));
    private static final String RUNS = "/check-runs";
    private static final String STATUS = "/status(\\?|$)";
    private static final String FORBIDDEN = "{\"message\":\"Resource not accessible by integration\"}";

    @ParameterizedTest
    @CsvSource({
        "queued,      '',              RUNNING",
        "in_progress, '',              RUNNING",
        "waiting,     '',              RUNNING",
        "requested,   '',              RUNNING",
        "pending,     '',              RUNNING",
        "completed,   success,         GREEN",
        "completed,   neutral,         GREEN",
        "completed,   skipped,         GREEN",
        "completed,   failure,         RED",
        "completed,   cancelled,       RED",
        "completed,   timed_out,       RED",
        "completed,   action_required, RED",
        "completed,   stale,           RED",
        "completed,   startup_failure, RED",
    })
    void readsHowFarACheckRunIs(String status, String conclusion, State state) {
        report(new SeededCheck("build", status, conclusion, page(7)));

        assertThat(checks()).containsExactly(new CheckResult("build", state, page(7)));
    }

    @Test
    void trustsNoConclusionOfTomorrow() {
        String run = "{\"name\":\"build\",\"status\":\"completed\",\"conclusion\":\"of_tomorrow\",\"html_url\":\""
                + page(7) + "\"}";
        sandbox.inject(Fault.on("GET", RUNS).answering(200, Map.of(), "{\"check_runs\":[" + run + "]}"));

        assertThat(checks()).containsExactly(new CheckResult("build", State.RED, page(7)));
    }

    @ParameterizedTest
    @CsvSource({"success, GREEN", "pending, RUNNING", "failure, RED", "error, RED", "of_tomorrow, RED"})
    void readsHowFarAStatusIs(String given, State state) {
        sandbox.github().reported(COMMIT.hex(), new SeededStatus("ci/old", given, "https://ci.example.test/1"));

        assertThat(checks()).containsExactly(new CheckResult("ci/old", state, "https://ci.example.test/1"));
    }

    @Test
    void knowsNoneOfACommitThatWasNotChecked() {
        assertThat(checks()).isEmpty();
    }

    @Test
    void knowsNoneOfACommitThatWasNotPushed() {
        for (String list : List.of(RUNS, STATUS)) {
            sandbox.inject(Fault.on("GET", list)
                    .answering(422, Map.of(), "{\"message\":\"No commit found for SHA: " + COMMIT + "\"}"));
        }

        assertThat(checks()).isEmpty();
    }

    @Test
    void leavesOutEveryJobOfItsOwnRunAndNoOther() {
        report(new SeededCheck("release", "in_progress", "", page(42)));
        report(new SeededCheck("announce", "queued", "", page(42)));
        report(SeededCheck.done("build", "success", page(421)));
        report(SeededCheck.done("docs", "failure", page(4)));
        sandbox.github()
                .reported(COMMIT.hex(), new SeededStatus("own", "pending", "https://github.com/o/r/actions/runs/42"));

        assertThat(checks("42")).map(CheckResult::name).containsExactly("build", "docs");
        assertThat(checks()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".*", "4\\d"})
    void takesNothingButANumberForARun(String run) {
        report(SeededCheck.done("docs", "failure", page(42)));

        assertThat(checks(run)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"100, 1", "101, 2", "230, 3"})
    void readsEveryPage(int count, int pages) {
        for (int number = 1; number <= count; number++) {
            report(SeededCheck.done("job " + number, number == count ? "failure" : "success", page(number)));
        }

        List<CheckResult> checks = checks();

        assertThat(checks).hasSize(count).doesNotHaveDuplicates();
        assertThat(checks.get(count - 1)).isEqualTo(new CheckResult("job " + count, State.RED, page(count)));
        assertThat(sandbox.requests()).hasSize(pages + 1);
    }

    @Test
    void doesNotReadAListWithoutEnd() {
        sandbox.inject(Fault.on("GET", RUNS)
                .times(1000)
                .answering(
                        200,
                        Map.of("Link", "<" + sandbox.github().uri() + RUNS + "?page=2>; rel=\"next\""),
                        "{\"check_runs\":[]}"));

        assertThatThrownBy(this::checks).hasMessageContainingAll("HZ-REL-003", "over 20 pages");
        assertThat(sandbox.requests()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/next", "https://127.0.0.1/next", "http://[next", "/next"})
    void takesTheTokenNowhereElse(String page) {
        sandbox.inject(Fault.on("GET", RUNS)
                .answering(200, Map.of("Link", "<" + page + ">; rel=\"next\""), "{\"check_runs\":[]}"));

        assertThatThrownBy(this::checks).hasMessageContaining("HZ-REL-003");
        assertThat(sandbox.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void asksAgainWhenGitHubFails(int status) {
        report(SeededCheck.done("build", "success", page(7)));
        sandbox.inject(Fault.on("GET", RUNS).times(2).answering(status));
        sandbox.inject(Fault.on("GET", STATUS).answering(status));

        assertThat(checks()).hasSize(1);
        assertThat(sandbox.events().pauses()).hasSize(3);
    }

    @Test
    void waitsAsLongAsTheSecondaryLimitAsks() {
        report(SeededCheck.done("build", "success", page(7)));
        sandbox.inject(Fault.on("GET", RUNS)
                .answering(
                        403,
                        Map.of("Retry-After", "1"),
                        "{\"message\":\"You have exceeded a secondary rate limit.\"}"));

        assertThat(checks()).hasSize(1);
        assertThat(sandbox.events().pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause.toMillis()).isGreaterThanOrEqualTo(1000));
    }

    @Test
    void stopsWhenGitHubKeepsFailing() {
        sandbox.inject(Fault.on("GET", RUNS).times(100).answering(502));

        assertThatThrownBy(this::checks).hasMessageContainingAll("HZ-REL-003", "502");
        assertThat(sandbox.requests()).hasSize(GitHubSandbox.QUICK.attempts());
    }

    @ParameterizedTest
    @CsvSource({"/check-runs, 403", "/check-runs, 404", "/status, 403", "/status, 404"})
    void saysWhichPermissionsTheTokenLacks(String list, int status) {
        sandbox.inject(Fault.on("GET", list).answering(status, Map.of(), FORBIDDEN));

        assertThatThrownBy(this::checks)
                .hasMessageContainingAll("HZ-REL-001", "permissions:", "contents: write", "packages: write")
                .hasMessageContainingAll("checks: read", "statuses: read")
                .hasMessageNotContaining(GitHubSandbox.TOKEN);
        assertThat(sandbox.events().pauses()).isEmpty();
    }

    @Test
    void saysWhatAFineGrainedTokenLacks() {
        sandbox.inject(Fault.on("GET", RUNS)
                .answering(403, Map.of(), "{\"message\":\"Resource not accessible by personal access token\"}"));

        assertThatThrownBy(this::checks)
                .hasMessageContainingAll("personal-access-tokens", "Checks: Read-only", "Commit statuses: Read-only");
    }

    private void report(SeededCheck check) {
        sandbox.github().reported(COMMIT.hex(), check);
    }

    private List<CheckResult> checks() {
        return new GitHubCommitChecks(sandbox.api(), Optional.empty()).of(COMMIT);
    }

    private List<CheckResult> checks(String run) {
        return new GitHubCommitChecks(sandbox.api(), Optional.of(run)).of(COMMIT);
    }

    private static String page(int run) {
        return "https://github.com/octo/haztrak/actions/runs/" + run + "/job/1" + run;
    }
}
