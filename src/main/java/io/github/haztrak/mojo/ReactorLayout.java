package io.github.haztrak.mojo;

import io.github.haztrak.changelog.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;

/**
 * Where the modules of a build are in the repository.
 *
 * @param reactor the build
 */
record ReactorLayout(Reactor reactor) {

    /** Those inside the folder; a module at its root owns no folder of its own. */
    List<Layout.Module> modules(Path root) {
        return reactor.all().stream()
                .filter(project -> project.getBasedir() != null)
                .filter(project -> isBelow(root, project))
                .map(project -> module(
                        root, project.getArtifactId(), project.getBasedir().toPath()))
                .toList();
    }

    private static boolean isBelow(Path root, MavenProject project) {
        Path folder = real(project.getBasedir().toPath());
        return folder.startsWith(real(root)) && !folder.equals(real(root));
    }

    static Layout.Module module(Path root, String name, Path folder) {
        String path = real(root).relativize(real(folder)).toString().replace('\\', '/');
        return new Layout.Module(name, path);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
