package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;

/**
 * Lets the module that arrives last do a step for all: then every module has passed every step before. A module that fails
 * never arrives, so nobody acts.
 *
 * @param participants who is expected
 */
record ReactorGate(Participants participants) {

    /** Where a module stands after it arrived. */
    record Arrival(boolean last, int arrived, int expected) {}

    Arrival arrive() {
        ReactorState state = ReactorState.of(participants.session());
        Set<String> expected = participants.tokens();
        String gate = participants.gate();
        boolean last = state.completes(gate, participants.token(), expected);
        return new Arrival(last, state.size(gate), expected.size());
    }

    /** Whether the images of all modules are at hand, or will be. */
    static boolean isWhole(Reactor reactor, ModuleRecords records) {
        return absent(reactor, records).isEmpty() && !reactor.isCutOff();
    }

    /** A release of a part of the modules would be a release without the others' images. */
    static void requireWhole(Reactor reactor, ModuleRecords records) {
        if (!isWhole(reactor, records)) {
            throw partial(absent(reactor, records).stream()
                            .map(MavenProject::getArtifactId)
                            .collect(Collectors.joining(", ")))
                    .exception();
        }
    }

    private static List<MavenProject> absent(Reactor reactor, ModuleRecords records) {
        return reactor.leftOut().stream()
                .filter(project -> !records.knows(project))
                .toList();
    }

    private static Problem partial(String absent) {
        return Problem.of(ProblemCode.REACTOR_PARTIAL, "only a part of the modules is being built")
                .found(
                        absent.isEmpty()
                                ? "modules left out by -N, or by starting Maven in the folder of one of them"
                                : "not built, and not built from this commit before: " + absent)
                .why("the images of a version are released together, or not at all")
                .fix("run the same command in the root of the repository, without -pl, -rf and -N");
    }
}
