package io.github.haztrak.mojo;

import io.github.haztrak.release.GateRequest;
import java.nio.file.Path;

/**
 * A release that builds everything, asks the real world, and says of each step what it would write. Nothing is written outside
 * of {@code target}.
 *
 * @param goal a goal of it
 */
record DryRun(Goal goal) {
    /** How long checks of CI are waited for. */
    static final String AT_ONCE = "0";

    /** Says what it is and what the gate finds, and keeps the artifacts at home. */
    void open(GateRequest gate) {
        goal.log().say("dry run", "what each step would write is told; nothing is written outside of target,");
        goal.log().say("", "artifacts are neither installed, signed nor deployed");
        KeptArtifacts.of(goal.place().session()).keep();
        planned(PlannedRelease.Configured.DEFAULT).planning().gate(gate);
    }

    /** Says what a step would do. */
    void tell(PlannedRelease.Part part) {
        PlannedRelease release = planned(part.configured());
        Path work = ModuleRecords.folder(goal.parameters().root()).resolve("dry-run");
        release.planning().foretell(release.request(work), part.step());
    }

    private PlannedRelease planned(PlannedRelease.Configured configured) {
        return new PlannedRelease(goal, configured);
    }
}
