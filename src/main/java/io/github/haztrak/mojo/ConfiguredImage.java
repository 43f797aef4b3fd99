package io.github.haztrak.mojo;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * What a module's POM says of its image, for goals that run without the one that builds it.
 *
 * @param project the module
 * @param plugin this plugin's key, {@code groupId:artifactId}
 */
record ConfiguredImage(MavenProject project, String plugin) {

    /** The name that the image gets. */
    Optional<ImageName> name() {
        return values().text("to", "image").map(text -> new TargetName(text).read());
    }

    /** The base image; empty where it is worked out from what the module turns out to be. */
    Optional<ImageReference> base() {
        return values().text("from", "image").map(text -> Values.read("from/image", text, ImageReference::parse));
    }

    /** Whether the module shall have no image, whatever it is. */
    boolean isSkipped() {
        return values().text("skip")
                .or(() -> Optional.ofNullable(project.getProperties().getProperty("haztrak.skip")))
                .filter(Boolean::parseBoolean)
                .isPresent();
    }

    private PluginValues values() {
        return new PluginValues(project, plugin, "build-image");
    }
}
