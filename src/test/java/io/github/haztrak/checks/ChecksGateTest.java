package io.github.haztrak.checks;

import static io.github.haztrak.checks.Ci.green;
import static io.github.haztrak.checks.Ci.red;
import static io.github.haztrak.checks.Ci.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChecksGateTest {
    private static final ChecksRule ALL = ChecksRule.parse("true").waiting(Duration.ofMinutes(15));

    private final Ci ci = new Ci();

    @Test
    void letsPassAtOnceWhatIsGreen() {
        ci.from(0, green("build"), green("docs"));

        assertThat(ci.require(ALL)).isEqualTo("2 checks green");
        assertThat(ci.looks()).containsExactly(0L);
        assertThat(ci.told()).isEmpty();
    }

    @Test
    void waitsWithLongerAndLongerPausesAndLooksOnceMoreWhenAllIsGreen() {
        ci.from(0, green("lint"), running("build")).from(60, green("lint"), green("build"));

        assertThat(ci.require(ALL)).isEqualTo("2 checks green");
        assertThat(ci.looks()).containsExactly(0L, 5L, 15L, 35L, 65L, 95L);
        assertThat(ci.told()).containsExactly("0 of 900: 1 of 2 green, waiting for build", "65 of 900: 2 checks green");
    }

    @Test
    void tellsEveryMinuteWhatItWaitsFor() {
        ci.from(0, running("build")).from(170, green("build"));

        ci.require(ALL);

        assertThat(ci.told())
                .containsExactly(
                        "0 of 900: 0 of 1 green, waiting for build",
                        "65 of 900: 0 of 1 green, waiting for build",
                        "125 of 900: 0 of 1 green, waiting for build",
                        "185 of 900: 1 check green");
    }

    @Test
    void doesNotPassBetweenAJobAndTheOneThatNeedsIt() {
        ci.from(0, running("build"))
                .from(10, green("build"))
                .from(20, green("build"), running("docs"))
                .from(50, green("build"), red("docs"));

        refused(ALL).tells(ProblemCode.CHECKS_RED, "docs");
    }

    @Test
    @Provokes(ProblemCode.CHECKS_RED)
    void refusesARedCheckAtOnceWithItsPage() {
        ci.from(0, green("lint"), red("build (ubuntu)"), running("docs"));

        refused(ALL)
                .tells(
                        ProblemCode.CHECKS_RED,
                        "a check of commit cccccccc is red",
                        "build (ubuntu)  https://ci.example.test/build (ubuntu)",
                        "1 not done yet",
                        "Re-run failed jobs",
                        "-Dhaztrak.requireChecks=false");
        assertThat(ci.looks()).containsExactly(0L);
    }

    @Test
    void listsNoMoreThanTenRedChecks() {
        ci.from(0, IntStream.range(0, 14).mapToObj(i -> red("job " + i)).toArray(CheckResult[]::new));

        refused(ALL).tells(ProblemCode.CHECKS_RED, "14 checks of commit cccccccc are red", "job 9", "and 4 more");
    }

    @Test
    @Provokes(ProblemCode.CHECKS_UNFINISHED)
    void waitsNoLongerThanItMay() {
        ci.from(0, green("lint"), running("build"));

        refused(ALL)
                .tells(
                        ProblemCode.CHECKS_UNFINISHED,
                        "after 15 min: 1 of 2 green, waiting for build",
                        "https://ci.example.test/build",
                        "-Dhaztrak.checksTimeout=");
        assertThat(ci.looks()).last().isEqualTo(900L);
    }

    @Test
    void looksOnceWhereItMayNotWait() {
        ci.from(0, running("build"));

        refused(ALL.waiting(Duration.ZERO)).tells(ProblemCode.CHECKS_UNFINISHED, "after 0 s");
        assertThat(ci.looks()).containsExactly(0L);
    }

    @Test
    void passesWhatBecomesGreenInTheLastMoment() {
        ci.from(0, running("build")).from(20, green("build"));

        assertThat(ci.require(ALL.waiting(Duration.ofSeconds(20)))).isEqualTo("1 check green");
    }

    @Test
    void waitsAMinuteForTheFirstReport() {
        ci.from(40, running("build")).from(100, green("build"));

        assertThat(ci.require(ALL)).isEqualTo("1 check green");
        assertThat(ci.told()).first().isEqualTo("0 of 900: none reported yet");
    }

    @Test
    @Provokes(ProblemCode.CHECKS_NONE)
    void refusesWhatNobodyChecks() {
        refused(ALL)
                .tells(ProblemCode.CHECKS_NONE, "no check run and no status of cccccccc", "git push origin HEAD:main");
        assertThat(ci.looks()).last().isEqualTo(65L);
    }

    @Test
    void asksOnlyForTheNamedChecks() {
        ci.from(0, green("build (ubuntu, 17)"), green("build (windows, 17)"), red("coverage"), running("nightly"));

        assertThat(ci.require(named("build (ubuntu, 17), build (windows*"))).isEqualTo("2 checks green");
    }

    @Test
    @Provokes(ProblemCode.CHECK_MISSING)
    void refusesANamedCheckThatWasNeverReported() {
        ci.from(0, green("build"), green("Docs"));

        refused(named("build, docs"))
                .tells(
                        ProblemCode.CHECK_MISSING,
                        "required:",
                        "docs",
                        "reported:",
                        "Docs",
                        "<requireChecks>name as reported, other*</requireChecks>");
        assertThat(ci.told()).first().isEqualTo("0 of 900: 1 of 2 green, waiting for docs (not there)");
        assertThat(ci.looks()).last().isEqualTo(65L);
    }

    @Test
    void waitsForANamedCheckAsLongAsSomethingElseIsAtWork() {
        ci.from(0, running("build"))
                .from(400, green("build"))
                .from(410, green("build"), running("docs"))
                .from(500, green("build"), green("docs"));

        assertThat(ci.require(named("docs"))).isEqualTo("1 check green");
    }

    @Test
    void stopsWhenItIsInterrupted() {
        ci.from(0, running("build"));
        Thread.currentThread().interrupt();
        try {
            refused(ALL).tells(ProblemCode.CHECKS_UNFINISHED, "interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void letsNoNameSteerATerminal() {
        ci.from(0, red("build\r\n::set-output name=x::\u001B[2J"));

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> ci.require(ALL))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("\u001B", "\r", "\n::"));
    }

    private static ChecksRule named(String names) {
        return ChecksRule.parse(names).waiting(Duration.ofMinutes(15));
    }

    private Refused refused(ChecksRule rule) {
        return Refused.when(() -> ci.require(rule));
    }
}
