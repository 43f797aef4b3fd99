package io.github.haztrak.mojo;

import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Who runs a goal in this build: every module when it was named on the command line, else the modules whose POM binds it.
 *
 * @param session the build
 * @param execution the goal as it runs now
 */
record Participants(MavenSession session, MojoExecution execution) {
    private static final String COMMAND_LINE = "default-cli";

    boolean fromCommandLine() {
        return execution.getExecutionId().equals(COMMAND_LINE);
    }

    String token(MavenProject project) {
        return token(project, execution.getExecutionId());
    }

    Set<String> tokens() {
        Set<String> tokens = new TreeSet<>();
        for (MavenProject project : session.getProjects()) {
            if (fromCommandLine()) {
                tokens.add(token(project));
            } else {
                addBound(project, tokens);
            }
        }
        return tokens;
    }

    private void addBound(MavenProject project, Set<String> tokens) {
        Plugin plugin = project.getPlugin(execution.getGroupId() + ":" + execution.getArtifactId());
        if (plugin == null) {
            return;
        }
        for (PluginExecution bound : plugin.getExecutions()) {
            if (bound.getGoals().contains(execution.getGoal()) && !"none".equals(bound.getPhase())) {
                tokens.add(token(project, bound.getId()));
            }
        }
    }

    private static String token(MavenProject project, String executionId) {
        return project.getGroupId() + ":" + project.getArtifactId() + "@" + executionId;
    }
}
