package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The jars that a module needs at run time.
 *
 * @param session the build, to tell the project's own modules from others' artifacts
 * @param project the module
 */
record Libraries(MavenSession session, MavenProject project) {
    /** Below what is generated for an image: the jars of the build's own modules. */
    static final String OWN = "libs";

    private static final Set<String> SCOPES =
            Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME, Artifact.SCOPE_SYSTEM);

    /** How often a jar changes; the rarest first, with the name of its layer. */
    enum Group {
        DEPENDENCIES("dependencies"),
        SNAPSHOTS("snapshot dependencies"),
        PROJECT("project dependencies");

        private final String layer;

        Group(String layer) {
            this.layer = layer;
        }

        String layer() {
            return layer;
        }
    }

    /** A jar, and its name in an image, where two of one file name are told apart. */
    record Library(Path file, String name, Group group) {

        /** The file to pack: a module's own jar holds the time of its build. */
        Path reproducible(MavenProject user) {
            return group == Group.PROJECT
                    ? new NormalizedJar(file)
                            .to(JavaStart.generated(user).resolve(OWN).resolve(name))
                    : file;
        }
    }

    /** In the order of the class path. */
    List<Library> all() {
        List<Artifact> artifacts = project.getArtifacts().stream()
                .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath())
                .filter(artifact -> SCOPES.contains(artifact.getScope()))
                .toList();
        Set<String> names = new HashSet<>();
        Set<String> doubles = artifacts.stream()
                .map(artifact -> artifact.getFile().getName())
                .filter(name -> !names.add(name))
                .collect(Collectors.toSet());
        return artifacts.stream().map(artifact -> library(artifact, doubles)).toList();
    }

    /** The one that an archive holds under a name. */
    static Optional<Library> packed(List<Library> libraries, String name, long size) {
        return libraries.stream()
                .filter(library -> library.name().equals(name) || library.name().endsWith("-" + name))
                .filter(library -> library.file().toFile().length() == size)
                .findFirst();
    }

    private Library library(Artifact artifact, Set<String> doubles) {
        Path file = artifact.getFile().toPath();
        if (Files.isDirectory(file)) {
            throw notPackaged(artifact);
        }
        String fileName = file.getFileName().toString();
        String name = doubles.contains(fileName) ? artifact.getGroupId() + "-" + fileName : fileName;
        return new Library(file, name, group(artifact));
    }

    private Group group(Artifact artifact) {
        boolean ours = session.getAllProjects().stream()
                .anyMatch(other -> other.getGroupId().equals(artifact.getGroupId())
                        && other.getArtifactId().equals(artifact.getArtifactId())
                        && other.getVersion().equals(artifact.getBaseVersion()));
        if (ours) {
            return Group.PROJECT;
        }
        return artifact.isSnapshot() ? Group.SNAPSHOTS : Group.DEPENDENCIES;
    }

    private RuntimeException notPackaged(Artifact artifact) {
        return Problem.of(
                        ProblemCode.DEPENDENCY_NOT_PACKAGED,
                        "a dependency of " + project.getArtifactId() + " is not packaged")
                .found(artifact + " is a folder of classes")
                .why("an image holds jars")
                .fix("let the build reach the package phase: mvn package haztrak:build-image")
                .exception();
    }
}
