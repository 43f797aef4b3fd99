package io.github.haztrak.mojo;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What a module's POM configures for a goal of some plugin, without running it.
 *
 * @param project the module
 * @param key the plugin's key, {@code groupId:artifactId}
 * @param goal the goal
 */
record PluginValues(MavenProject project, String key, String goal) {

    /** Whether the module runs the goal: an execution without a phase that exists is switched off. */
    boolean runs() {
        return executions().anyMatch(execution -> !"none".equals(execution.getPhase()));
    }

    /** The text of an element; that of an execution comes before that of the plugin. */
    Optional<String> text(String... path) {
        return Stream.<ConfigurationContainer>concat(executions(), plugin().stream())
                .flatMap(container -> text(container.getConfiguration(), path).stream())
                .findFirst();
    }

    /** The text of an element or, where the POM has none, of the user property that stands for it. */
    Optional<String> textOrProperty(MavenSession session, String element, String property) {
        return text(element)
                .or(() -> Optional.ofNullable(session.getUserProperties().getProperty(property)))
                .or(() -> Optional.ofNullable(project.getProperties().getProperty(property)));
    }

    private Optional<Plugin> plugin() {
        return Optional.ofNullable(project.getPlugin(key));
    }

    private Stream<PluginExecution> executions() {
        return plugin().stream()
                .flatMap(found -> found.getExecutions().stream())
                .filter(execution -> execution.getGoals().contains(goal));
    }

    private static Optional<String> text(Object configuration, String... path) {
        Optional<Xpp3Dom> root = configuration instanceof Xpp3Dom dom ? Optional.of(dom) : Optional.empty();
        return Arrays.stream(path)
                .reduce(root, (dom, name) -> dom.map(parent -> parent.getChild(name)), (one, other) -> other)
                .map(Xpp3Dom::getValue)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
