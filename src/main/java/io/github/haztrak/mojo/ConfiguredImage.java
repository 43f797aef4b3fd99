package io.github.haztrak.mojo;

import io.github.haztrak.image.ImageName;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The name that a module's POM gives its image, for goals that run without the one that builds it.
 *
 * @param project the module
 * @param plugin this plugin's key, {@code groupId:artifactId}
 */
record ConfiguredImage(MavenProject project, String plugin) {

    Optional<ImageName> name() {
        return Optional.ofNullable(project.getPlugin(plugin)).flatMap(ConfiguredImage::name);
    }

    private static Optional<ImageName> name(Plugin plugin) {
        Stream<ConfigurationContainer> executions = plugin.getExecutions().stream()
                .filter(execution -> execution.getGoals().contains("build-image"))
                .map(ConfigurationContainer.class::cast);
        return Stream.concat(executions, Stream.of(plugin))
                .flatMap(container -> text(container.getConfiguration()).stream())
                .findFirst()
                .map(text -> Values.read("to/image", text, ImageName::parse));
    }

    private static Optional<String> text(Object configuration) {
        return configuration instanceof Xpp3Dom root
                ? Optional.ofNullable(root.getChild("to"))
                        .map(to -> to.getChild("image"))
                        .map(Xpp3Dom::getValue)
                : Optional.empty();
    }
}
