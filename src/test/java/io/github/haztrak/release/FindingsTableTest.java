package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.release.Findings.About;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTableTest {
    private static final Problem DIRTY = Problem.of(ProblemCode.TREE_DIRTY, "the work tree differs")
            .found("pom.xml")
            .why("why")
            .fix("git status");
    private static final Problem SNAPSHOT = Problem.of(ProblemCode.VERSION_SNAPSHOT, "it is a SNAPSHOT")
            .found("1.2.0-SNAPSHOT")
            .why("why")
            .fix("set it");
    private static final About PASSED = new About("modules", new Finding.Passed("5, all of version 1.2.0"));
    private static final About NOTICE = new About("jars", new Finding.Notice("4 modules deploy early"));
    private static final About LEFT_OUT = new About("CI checks", new Finding.LeftOut("requireChecks is off"));
    private static final About REFUSED = new About("work tree", new Finding.Refused(List.of(DIRTY, SNAPSHOT)));

    private final List<String> lines = new ArrayList<>();
    private final ReleaseLog log = new ReleaseLog(lines::add, warning -> lines.add("! " + warning));

    @Test
    void tellsEveryFindingInFull() {
        log.checked(new Findings(List.of(PASSED, NOTICE, LEFT_OUT, REFUSED)), true);

        assertThat(String.join("\n", lines)).isEqualTo("""
                check     passed    modules    5, all of version 1.2.0
                          notice    jars       4 modules deploy early
                          left out  CI checks  requireChecks is off
                          REFUSED   work tree  HZ-TAG-005 the work tree differs
                          REFUSED   work tree  HZ-TAG-004 it is a SNAPSHOT
                          1 passed, 1 to notice, 1 left out, 1 refused""");
    }

    @Test
    void tellsInAReleaseOnlyWhatPeopleMustActOn() {
        log.checked(new Findings(List.of(PASSED, PASSED, NOTICE, LEFT_OUT)), false);

        assertThat(String.join("\n", lines)).isEqualTo("""
                check     notice    jars       4 modules deploy early
                          2 passed, 1 to notice, 1 left out; the release may go on""");
    }

    @Test
    void stopsWithEachProblemOnce() {
        Findings findings = new Findings(List.of(REFUSED, new About("tag", new Finding.Refused(List.of(SNAPSHOT)))));

        assertThat(findings.problems()).containsExactly(DIRTY, SNAPSHOT);
        assertThatThrownBy(findings::requireNoRefusal).hasMessageContainingAll("HZ-TAG-005", "HZ-TAG-004");
    }

    @Test
    void goesOnWithNoticesAndWhatIsLeftOut() {
        assertThatCode(() -> new Findings(List.of(PASSED, NOTICE, LEFT_OUT)).requireNoRefusal())
                .doesNotThrowAnyException();
    }

    @Test
    void asksTheOthersWhateverOneCameTo() {
        List<Check> checks = List.of(
                Check.of("one", () -> {
                    throw DIRTY.exception();
                }),
                Check.of("two", () -> "fine"));

        assertThat(new ParallelChecks(checks).looked())
                .containsExactly(
                        new About("one", new Finding.Refused(List.of(DIRTY))),
                        new About("two", new Finding.Passed("fine")));
    }

    @Test
    void doesNotTakeAFaultOfItsOwnForAFinding() {
        Check broken = Check.of("broken", () -> {
            throw new IllegalStateException("a bug");
        });

        assertThatThrownBy(() -> new ParallelChecks(List.of(broken)).looked())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a bug");
    }
}
