package io.github.haztrak.mojo;

import java.io.File;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The modules of a build.
 *
 * @param session the build
 */
record Reactor(MavenSession session) {

    /** The module Maven was started in. With -pl or -rf Maven's own "top level project" is the first that is left. */
    MavenProject root() {
        return all().stream().filter(MavenProject::isExecutionRoot).findFirst().orElseGet(session::getTopLevelProject);
    }

    List<MavenProject> all() {
        return session.getAllProjects();
    }

    /** Those that -pl and -rf left out. */
    List<MavenProject> leftOut() {
        return all().stream()
                .filter(project -> !session.getProjects().contains(project))
                .toList();
    }

    /** Whether there are modules that Maven did not even read: it was told not to, or was started in a module's folder. */
    boolean isCutOff() {
        boolean told =
                !session.getRequest().isRecursive() && !root().getModules().isEmpty();
        return told || isModule(root());
    }

    private static boolean isModule(MavenProject project) {
        MavenProject parent = project.getParent();
        return parent != null
                && parent.getBasedir() != null
                && parent.getModules().stream()
                        .map(module -> parent.getBasedir().toPath().resolve(module))
                        .map(module -> module.toString().endsWith(".xml") ? module.getParent() : module)
                        .anyMatch(folder -> isSame(folder.toFile(), project.getBasedir()));
    }

    private static boolean isSame(File one, File other) {
        return one.toPath()
                .toAbsolutePath()
                .normalize()
                .equals(other.toPath().toAbsolutePath().normalize());
    }
}
