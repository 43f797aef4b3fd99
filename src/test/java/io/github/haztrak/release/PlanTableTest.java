package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.release.Findings.About;
import io.github.haztrak.release.PlannedStep.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read of a plan, word by word. */
class PlanTableTest {
    private static final Problem UNTAGGED = Problem.of(ProblemCode.TAG_MISSING, "HEAD carries no tag v1.2.0")
            .found("nothing")
            .why("why")
            .fix("git tag -a v1.2.0");
    private static final Problem TAKEN = Problem.of(ProblemCode.VERSION_TAKEN, "version 1.2.0 is another image already")
            .found("another")
            .why("why")
            .fix("bump it");
    private static final PlannedStep TAG = Step.TAG.toDo("v1.2.0 is still to be made");
    private static final PlannedStep IMAGE = Step.IMAGES.done("ghcr.io/octo/server:1.2.0 is there already");

    private final List<String> lines = new ArrayList<>();

    @Test
    void hasARowForEachPartAndSaysWhatItComesTo() {
        log(plan(List.of(UNTAGGED), TAG, IMAGE, Step.DOCS.leftOut("there is none"), Step.IMAGES.refused(TAKEN)));

        assertThat(String.join("\n", lines)).isEqualTo("""
                plan      what a release of commit c0ffeec0 as v1.2.0 would do
                          to do     tag        v1.2.0 is still to be made
                          done      images     ghcr.io/octo/server:1.2.0 is there already
                          left out  docs       there is none
                          REFUSED   images     HZ-REG-002 version 1.2.0 is another image already
                          1 done, 1 to do, 1 refused, 1 left out
                          as it is, it would stop: HZ-REG-002; mvn haztrak:check tells how to mend that""");
    }

    @Test
    void countsATagThatIsStillToBeMadeForNoObstacle() {
        assertThat(plan(List.of(UNTAGGED), TAG).stops()).isEmpty();
        assertThat(new PlanTable(plan(List.of(UNTAGGED), TAG)).verdict())
                .isEqualTo("once it is tagged, nothing speaks against it");
        assertThat(new PlanTable(plan(List.of(), Step.TAG.done("v1.2.0"))).verdict())
                .isEqualTo("nothing speaks against it");
    }

    @Test
    void countsATagThatCannotBeMadeForOne() {
        assertThat(plan(List.of(UNTAGGED), Step.TAG.refused(UNTAGGED)).stops())
                .containsExactly(ProblemCode.TAG_MISSING);
    }

    @Test
    void namesAProblemOnceThatGateAndStepHaveMet() {
        assertThat(plan(List.of(TAKEN), Step.TAG.done("v1.2.0"), Step.IMAGES.refused(TAKEN))
                        .stops())
                .containsExactly(ProblemCode.VERSION_TAKEN);
    }

    @Test
    void isATableOnThePageOfARunInWhichNothingActs() {
        PlannedStep hostile = Step.RELEASE.toDo("v1|2 `x` @octo <b>");

        assertThat(new PlanSummary(plan(List.of(), Step.TAG.done("there"), hostile, Step.IMAGES.refused(TAKEN)))
                        .markdown())
                .isEqualTo("""
                        ### What a release of commit `c0ffeec0` as v1.2.0 would do

                        1 done, 1 to do, 1 refused; as it is, it would stop: HZ-REG-002; mvn haztrak:check tells how to mend that

                        | | step | |
                        |---|---|---|
                        | done | tag | there |
                        | to do | release | v1\\|2 \\`x\\` @\u2060octo \\<b> |
                        | **REFUSED** | images | HZ-REG-002 version 1.2.0 is another image already |""");
    }

    private void log(ReleasePlan plan) {
        new ReleaseLog(lines::add, lines::add).planned(plan);
    }

    private static ReleasePlan plan(List<Problem> refused, PlannedStep... steps) {
        List<About> found = Stream.of(refused)
                .filter(problems -> !problems.isEmpty())
                .map(problems -> new About("tag", new Finding.Refused(problems)))
                .toList();
        return new ReleasePlan(Samples.TAG, new Findings(found), List.of(steps));
    }
}
