package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.release.ReleasePipeline;

/**
 * How a rehearsal begins: it says what it is and what a real release would refuse, and keeps the artifacts at home.
 *
 * @param goal the goal that begins it
 */
record RehearsalOpening(Goal goal) {

    void tell() {
        goal.log().say("rehearsal", "nothing leaves this build: its registry and GitHub live in it and end with it;");
        goal.log().say("", "artifacts are neither installed, signed nor deployed");
        KeptArtifacts.of(goal.place().session()).keep();
        goal.log()
                .wouldRefuse(
                        ReleasePipeline.local(
                                        goal.composition().tagging().unasked(),
                                        goal.composition().realVersion())
                                .problems()
                                .stream()
                                .filter(RehearsalOpening::isSure)
                                .toList());
    }

    /** GitHub, which is not asked here, may be able to verify what nobody here can. */
    private static boolean isSure(Problem problem) {
        return problem.code() != ProblemCode.SIGNATURE_UNVERIFIABLE;
    }
}
