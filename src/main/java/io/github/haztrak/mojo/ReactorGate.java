package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Lets the module that arrives last do a step for all: then every module has passed every step before. A module that fails
 * never arrives, so nobody acts.
 */
final class ReactorGate {
    private final ReactorState state;
    private final Participants participants;

    ReactorGate(MavenSession session, MojoExecution execution) {
        this.state = ReactorState.of(session);
        this.participants = new Participants(session, execution);
    }

    /** Where a module stands after it arrived. */
    record Arrival(boolean last, int arrived, int expected) {}

    Arrival arrive(MavenProject project) {
        Set<String> expected = participants.tokens();
        String name = participants.execution().getGoal() + (participants.fromCommandLine() ? " named" : " bound");
        boolean last = state.completes(name, participants.token(project), expected);
        return new Arrival(last, state.size(name), expected.size());
    }

    /** A release of a part of the modules would be a release without the others' images. */
    static void requireWhole(MavenSession session, ModuleRecords records) {
        List<MavenProject> absent = session.getAllProjects().stream()
                .filter(project -> !session.getProjects().contains(project))
                .filter(project -> !records.knows(project))
                .toList();
        boolean cutOff = !session.getRequest().isRecursive()
                && !session.getTopLevelProject().getModules().isEmpty();
        if (!absent.isEmpty() || cutOff) {
            throw partial(absent.stream().map(MavenProject::getArtifactId).collect(Collectors.joining(", ")))
                    .exception();
        }
    }

    private static Problem partial(String absent) {
        return Problem.of(ProblemCode.REACTOR_PARTIAL, "only a part of the modules is being built")
                .found(
                        absent.isEmpty()
                                ? "modules left out by -N"
                                : "not built, and not built from this commit before: " + absent)
                .why("the images of a version are released together, or not at all")
                .fix("run the same command without -pl, -rf and -N");
    }
}
