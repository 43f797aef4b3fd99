package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.LayerContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.project.MavenProject;

/**
 * A jar that holds all it needs, as one file: what was merged and renamed into it cannot be taken apart again. Its name has no
 * version, so that the way it is started stays the same.
 *
 * @param project the module
 * @param archive its jar
 */
record ExecutableJarContent(MavenProject project, ModuleArchive archive) {

    ImageContent with(Container container) {
        String root = container.appRoot().orElse(JavaStart.APP_ROOT);
        Path jar = new NormalizedJar(archive.file()).to(jar(project));
        String target = root + "/" + jar.getFileName();
        return new ImageContent(
                List.of(new LayerContent("executable jar", List.of(new FileEntry(jar, target)))),
                container.settings(new JavaStart(project, container, root).java(List.of("-jar", target)), Set.of()));
    }

    static Path jar(MavenProject project) {
        return JavaStart.generated(project).resolve(project.getArtifactId() + ".jar");
    }
}
