package io.github.haztrak.mojo;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Who runs a goal in this build: every module when it was named on the command line, else the modules whose POM binds it to
 * the same phase. A phase that does not exist, such as {@code none}, unbinds a goal: whoever has it never arrives.
 *
 * @param session the build
 * @param project the module that is here
 * @param execution the goal as it runs now
 */
record Participants(MavenSession session, MavenProject project, MojoExecution execution) {

    /** What arrives together: a goal that is named and bound in one build runs twice, and is complete twice. */
    String gate() {
        String how = isNamed() ? "named " + execution.getExecutionId() : "bound " + phase();
        return execution.getGoal() + " " + how;
    }

    String token() {
        return token(project, execution.getExecutionId());
    }

    Set<String> tokens() {
        Set<String> tokens = new TreeSet<>();
        for (MavenProject other : session.getProjects()) {
            if (isNamed()) {
                tokens.add(token(other, execution.getExecutionId()));
            } else {
                bound(other)
                        .filter(bound -> phase(bound).equals(phase()))
                        .forEach(bound -> tokens.add(token(other, bound.getId())));
            }
        }
        return tokens;
    }

    /** By the execution's origin, not by its id: {@code haztrak:push-image@release} names an execution of the POM. */
    private boolean isNamed() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    private Stream<PluginExecution> bound(MavenProject other) {
        Plugin plugin = other.getPlugin(execution.getGroupId() + ":" + execution.getArtifactId());
        return plugin == null
                ? Stream.empty()
                : plugin.getExecutions().stream()
                        .filter(bound -> bound.getGoals().contains(execution.getGoal()));
    }

    /** As the POM writes it: Maven 4 has other names for some phases, but the same for all modules. */
    private String phase() {
        return bound(project)
                .filter(bound -> bound.getId().equals(execution.getExecutionId()))
                .map(this::phase)
                .findFirst()
                .orElseGet(this::defaultPhase);
    }

    private String phase(PluginExecution bound) {
        return Optional.ofNullable(bound.getPhase()).orElseGet(this::defaultPhase);
    }

    private String defaultPhase() {
        return Optional.ofNullable(execution.getMojoDescriptor().getPhase()).orElse("");
    }

    private static String token(MavenProject project, String executionId) {
        return project.getGroupId() + ":" + project.getArtifactId() + "@" + executionId;
    }
}
