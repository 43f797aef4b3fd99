package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.release.Finding;
import io.github.haztrak.release.ReleasePipeline;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/**
 * How a rehearsal begins: it says what it is and what a real release would refuse, and keeps the artifacts at home.
 *
 * @param goal the goal that begins it
 */
record RehearsalOpening(Goal goal) {

    void tell() {
        goal.log().say("rehearsal", "nothing leaves this build: its registry and GitHub live in it and end with it;");
        goal.log().say("", "artifacts are neither installed, signed nor deployed");
        List<Problem> jars = jars();
        KeptArtifacts.of(goal.place().session()).keep();
        goal.log()
                .wouldRefuse(Stream.concat(tag().filter(RehearsalOpening::isSure), jars.stream())
                        .toList());
    }

    /** Asked before the rehearsal itself keeps the jars at home. */
    private List<Problem> jars() {
        MavenSession session = goal.place().session();
        return new JarDeployment(session, goal.asked().contains("deploy")).look() instanceof Finding.Refused refused
                ? refused.problems()
                : List.of();
    }

    private Stream<Problem> tag() {
        Composition composition = goal.composition();
        return ReleasePipeline.local(composition.tagging().unasked(), composition.realVersion()).problems().stream();
    }

    /** GitHub, which is not asked here, may be able to verify what nobody here can. */
    private static boolean isSure(Problem problem) {
        return problem.code() != ProblemCode.SIGNATURE_UNVERIFIABLE;
    }
}
