package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.LayerContent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** Files of a module's own that go into its image: {@code <extraDirectories>}, with Jib's names. */
public final class ExtraDirectories {
    private static final String DEFAULT = "src/main/jib";

    /** Folders; by default src/main/jib, if it is there. */
    private List<ExtraDirectory> paths = new ArrayList<>();

    /** Permissions of files and folders, the first that fits. */
    private List<ExtraPermission> permissions = new ArrayList<>();

    /** Whether there is at least one file. */
    boolean areThere(MavenProject project) {
        return !layers(project).isEmpty();
    }

    /** A layer for each folder that holds something. */
    List<LayerContent> layers(MavenProject project) {
        List<LayerContent> layers = new ArrayList<>();
        for (List<FileEntry> files : files(project)) {
            if (!files.isEmpty()) {
                layers.add(new LayerContent(
                        "extra files",
                        files.stream()
                                .map(file -> ExtraPermission.apply(permissions, file))
                                .toList()));
            }
        }
        return layers;
    }

    private List<List<FileEntry>> files(MavenProject project) {
        Path usual = project.getBasedir().toPath().resolve(DEFAULT);
        return paths.isEmpty()
                ? List.of(new ExtraDirectory().files(usual))
                : paths.stream().map(ExtraDirectory::files).toList();
    }
}
