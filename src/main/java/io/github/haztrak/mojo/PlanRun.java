package io.github.haztrak.mojo;

import io.github.haztrak.actions.StepSummary;
import io.github.haztrak.release.PlanSummary;
import io.github.haztrak.release.ReleasePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A plan that somebody asked for by name.
 *
 * @param goal the goal
 * @param release what is planned
 */
record PlanRun(Goal goal, PlannedRelease release) {

    void tell() throws IOException {
        if (goal.parameters().rehearse()) {
            goal.log()
                    .say(
                            "rehearsal",
                            "planned for the registry and the GitHub of a rehearsal; nobody outside is asked");
        }
        Path work = Files.createTempDirectory("haztrak-plan");
        try {
            report(release.planning().plan(release.request(work)));
        } finally {
            FolderFiles.of(work).delete();
        }
    }

    private void report(ReleasePlan plan) {
        try {
            new StepSummary(goal.composition().credentials().environment()).add(new PlanSummary(plan).markdown());
        } catch (IOException unwritable) {
            goal.log().notReported(unwritable.toString());
        }
    }
}
