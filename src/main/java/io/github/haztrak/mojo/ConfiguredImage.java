package io.github.haztrak.mojo;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What a module's POM says of its image, for goals that run without the one that builds it.
 *
 * @param project the module
 * @param plugin this plugin's key, {@code groupId:artifactId}
 */
record ConfiguredImage(MavenProject project, String plugin) {

    Optional<ImageName> name() {
        return text("to", "image").map(text -> Values.read("to/image", text, ImageName::parse));
    }

    /** The base image; empty where it is worked out from what the module turns out to be. */
    Optional<ImageReference> base() {
        return text("from", "image").map(text -> Values.read("from/image", text, ImageReference::parse));
    }

    /** Whether the module shall have no image, whatever it is. */
    boolean isSkipped() {
        return text("skip")
                .or(() -> Optional.ofNullable(project.getProperties().getProperty("haztrak.skip")))
                .filter(Boolean::parseBoolean)
                .isPresent();
    }

    private Optional<String> text(String... path) {
        return Optional.ofNullable(project.getPlugin(plugin)).stream()
                .flatMap(ConfiguredImage::containers)
                .flatMap(container -> text(container.getConfiguration(), path).stream())
                .findFirst();
    }

    private static Stream<ConfigurationContainer> containers(Plugin plugin) {
        Stream<ConfigurationContainer> executions = plugin.getExecutions().stream()
                .filter(execution -> execution.getGoals().contains("build-image"))
                .map(ConfigurationContainer.class::cast);
        return Stream.concat(executions, Stream.of(plugin));
    }

    private static Optional<String> text(Object configuration, String... path) {
        Optional<Xpp3Dom> node = configuration instanceof Xpp3Dom root ? Optional.of(root) : Optional.empty();
        for (String name : path) {
            node = node.map(parent -> parent.getChild(name));
        }
        return node.map(Xpp3Dom::getValue);
    }
}
