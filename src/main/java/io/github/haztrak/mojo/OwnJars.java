package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.LayerContent;
import io.github.haztrak.image.ModuleJars;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.project.MavenProject;

/**
 * Which files of a module's image are jars of the build's own modules: those that were packed again for it, whatever the kind
 * of the image.
 *
 * @param project the module
 */
record OwnJars(MavenProject project) {

    ModuleJars among(List<LayerContent> layers) {
        Map<String, String> unversioned = new TreeMap<>();
        Set<String> lists = new TreeSet<>();
        for (LayerContent layer : layers) {
            for (FileEntry file : layer.files()) {
                if (isPackedAgain(file.source())) {
                    unversioned.put(file.target(), file.target().replace("-" + project.getVersion(), ""));
                } else if (file.source().equals(generated().resolve(JavaStart.CLASS_PATH_FILE))) {
                    lists.add(file.target());
                }
            }
        }
        return new ModuleJars(unversioned, lists);
    }

    private boolean isPackedAgain(Path file) {
        return file.startsWith(generated().resolve(Libraries.OWN)) || file.equals(ExecutableJarContent.jar(project));
    }

    private Path generated() {
        return JavaStart.generated(project);
    }
}
