package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.LayerContent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * A Java program as layers, in the order and at the places that users of Jib know: what changes least lies lowest.
 *
 * @param session the build, to tell the project's own modules from others' artifacts
 * @param project the module
 */
record JavaContent(MavenSession session, MavenProject project) {

    ImageContent of(String mainClass, Container container) {
        String root = container.appRoot().orElse(JavaStart.APP_ROOT);
        List<Libraries.Library> libraries = new Libraries(session, project).all();
        List<LayerContent> layers = new ArrayList<>();
        for (Libraries.Group group : Libraries.Group.values()) {
            add(layers, group.layer(), files(libraries, group, root + "/libs/"));
        }
        add(layers, "resources", classFolder(root + "/resources", file -> !file.endsWith(".class")));
        add(layers, "classes", classFolder(root + "/classes", file -> file.endsWith(".class")));
        JavaStart start = new JavaStart(project, container, root);
        List<String> classPath = Stream.concat(
                        Stream.of(root + "/resources", root + "/classes"),
                        libraries.stream().map(library -> root + "/libs/" + library.name()))
                .toList();
        layers.add(start.argFiles(classPath, mainClass));
        return new ImageContent(layers, container.settings(start.entrypoint(classPath, mainClass), Set.of()));
    }

    private static void add(List<LayerContent> layers, String name, List<FileEntry> files) {
        if (!files.isEmpty()) {
            layers.add(new LayerContent(name, files));
        }
    }

    private List<FileEntry> files(List<Libraries.Library> libraries, Libraries.Group group, String folder) {
        return libraries.stream()
                .filter(library -> library.group() == group)
                .map(library -> new FileEntry(library.reproducible(project), folder + library.name()))
                .toList();
    }

    private List<FileEntry> classFolder(String target, Predicate<String> which) {
        Path folder = Path.of(project.getBuild().getOutputDirectory());
        return FolderFiles.of(folder).entries(target).stream()
                .filter(entry -> which.test(entry.target()))
                .toList();
    }
}
