package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.LayerContent;
import io.github.haztrak.image.ModuleJars;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * A Java program as layers, in the order and at the places that users of Jib know: what changes least lies lowest.
 *
 * @param session the build, to tell the project's own modules from others' artifacts
 * @param project the module
 */
record JavaContent(MavenSession session, MavenProject project) {
    private static final String APP = "/app/";
    private static final Set<String> SCOPES =
            Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME, Artifact.SCOPE_SYSTEM);
    private static final String CLASS_PATH_FILE = APP + "jib-classpath-file";

    ImageContent of(String mainClass, Container container) {
        List<Library> libraries = libraries();
        List<LayerContent> layers = new ArrayList<>();
        add(layers, "dependencies", files(libraries, library -> !library.ours() && !library.snapshot()));
        add(layers, "snapshot dependencies", files(libraries, library -> !library.ours() && library.snapshot()));
        add(layers, "project dependencies", files(libraries, Library::ours));
        add(layers, "resources", classFolder("resources", file -> !file.endsWith(".class")));
        add(layers, "classes", classFolder("classes", file -> file.endsWith(".class")));
        add(layers, "jvm arg files", List.of(new FileEntry(classPathFile(libraries), CLASS_PATH_FILE)));
        List<String> entrypoint = new ArrayList<>(List.of("java"));
        entrypoint.addAll(container.jvmFlags());
        entrypoint.addAll(List.of("-cp", "@" + CLASS_PATH_FILE, mainClass));
        return new ImageContent(layers, container.settings(entrypoint, Set.of()), moduleJars(libraries));
    }

    private record Library(Path file, String name, boolean ours, boolean snapshot) {
        String target() {
            return APP + "libs/" + name;
        }
    }

    private ModuleJars moduleJars(List<Library> libraries) {
        Map<String, String> unversioned = new TreeMap<>();
        libraries.stream()
                .filter(Library::ours)
                .forEach(library ->
                        unversioned.put(library.target(), library.target().replace("-" + project.getVersion(), "")));
        return new ModuleJars(unversioned, Set.of(CLASS_PATH_FILE));
    }

    private static void add(List<LayerContent> layers, String name, List<FileEntry> files) {
        if (!files.isEmpty()) {
            layers.add(new LayerContent(name, files));
        }
    }

    private static List<FileEntry> files(List<Library> libraries, Predicate<Library> which) {
        return libraries.stream()
                .filter(which)
                .map(library -> new FileEntry(library.file(), library.target()))
                .toList();
    }

    private List<Library> libraries() {
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

    private Library library(Artifact artifact, Set<String> doubles) {
        Path file = artifact.getFile().toPath();
        if (Files.isDirectory(file)) {
            throw notPackaged(artifact);
        }
        boolean ours = session.getAllProjects().stream()
                .anyMatch(other -> other.getGroupId().equals(artifact.getGroupId())
                        && other.getArtifactId().equals(artifact.getArtifactId())
                        && other.getVersion().equals(artifact.getBaseVersion()));
        String fileName = file.getFileName().toString();
        String name = doubles.contains(fileName) ? artifact.getGroupId() + "-" + fileName : fileName;
        return new Library(
                ours ? new NormalizedJar(file).to(generated().resolve("libs").resolve(name)) : file,
                name,
                ours,
                artifact.isSnapshot());
    }

    private List<FileEntry> classFolder(String target, Predicate<String> which) {
        Path folder = Path.of(project.getBuild().getOutputDirectory());
        return FolderFiles.of(folder).entries(APP + target).stream()
                .filter(entry -> which.test(entry.target()))
                .toList();
    }

    private Path classPathFile(List<Library> libraries) {
        String classPath = Stream.concat(
                        Stream.of(APP + "resources", APP + "classes"),
                        libraries.stream().map(Library::target))
                .collect(Collectors.joining(":"));
        Path file = generated().resolve("jib-classpath-file");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path generated() {
        return ModuleRecords.folder(project).resolve("generated");
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
