package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * In which order POMs bind our goals: in one phase Maven runs them as they are written, and a release that is written before the
 * push finds no image, at the end of a long build.
 *
 * @param place a goal in a module
 */
record GoalOrder(Goal.Place place) {
    private static final List<String> ORDER =
            List.of("build-image", "push-image", "publish-release", "publish-docs", "promote");

    /** What is wrong, in the first module that has it; others inherit it. */
    Optional<Problem> problem() {
        return place.session().getAllProjects().stream()
                .flatMap(project -> phases(project).entrySet().stream()
                        .flatMap(phase -> wrong(phase.getValue()).stream()
                                .map(pair -> refused(
                                        pair + ", in the phase " + phase.getKey() + " of " + project.getArtifactId()))))
                .findFirst();
    }

    /** Our goals by phase, each once, as they run. */
    private Map<String, List<String>> phases(MavenProject project) {
        Map<String, List<String>> phases = new LinkedHashMap<>();
        Plugin plugin = project.getPlugin(
                place.execution().getGroupId() + ":" + place.execution().getArtifactId());
        for (PluginExecution execution : plugin == null ? List.<PluginExecution>of() : plugin.getExecutions()) {
            for (String goal : execution.getGoals()) {
                List<String> before = phases.computeIfAbsent(phase(execution, goal), phase -> new ArrayList<>());
                if (ORDER.contains(goal) && !before.contains(goal)) {
                    before.add(goal);
                }
            }
        }
        phases.remove("none");
        return phases;
    }

    private String phase(PluginExecution execution, String goal) {
        return Optional.ofNullable(execution.getPhase())
                .or(() -> Optional.ofNullable(place.execution()
                                .getMojoDescriptor()
                                .getPluginDescriptor()
                                .getMojo(goal))
                        .map(MojoDescriptor::getPhase))
                .orElse("");
    }

    private static Optional<String> wrong(List<String> bound) {
        for (int next = 1; next < bound.size(); next++) {
            if (ORDER.indexOf(bound.get(next)) < ORDER.indexOf(bound.get(next - 1))) {
                return Optional.of(bound.get(next - 1) + " before " + bound.get(next));
            }
        }
        return Optional.empty();
    }

    private static Problem refused(String found) {
        return Problem.of(ProblemCode.GOALS_MISORDERED, "the goals are bound in an order that cannot work")
                .found(found)
                .why("in one phase Maven runs goals as they are written, and each takes up what those before it did")
                .fix("in the POM, in this order, what there is of them:\n"
                        + ORDER.stream()
                                .map(goal -> "<goal>" + goal + "</goal>")
                                .collect(Collectors.joining("\n")));
    }
}
