package io.github.haztrak.mojo;

import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The user properties of a build, for values inside of beans: Maven itself reads none there.
 *
 * @param session the build
 * @param root its root, whose {@code <properties>} count too
 */
record ReleaseProperties(MavenSession session, MavenProject root) {
    Optional<String> text(String name) {
        return Optional.ofNullable(session.getUserProperties().getProperty(name))
                .or(() -> Optional.ofNullable(root.getProperties().getProperty(name)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    String projectName() {
        return Optional.ofNullable(root.getName()).orElseGet(root::getArtifactId);
    }
}
