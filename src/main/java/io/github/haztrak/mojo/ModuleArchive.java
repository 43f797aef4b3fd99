package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/**
 * A jar or war that a module's build has packaged.
 *
 * @param file the archive
 * @param manifest its main attributes
 */
record ModuleArchive(Path file, Attributes manifest) {
    private static final List<String> TYPES = List.of("jar", "war");
    private static final String LOADER = "org.springframework.boot.loader.";

    /** The module's own first, then those it attaches, such as {@code app-exec.jar}. */
    static Stream<ModuleArchive> of(MavenProject project) {
        return Stream.concat(main(project).stream(), attached(project)).map(ModuleArchive::read);
    }

    /** The module's own. */
    static Optional<ModuleArchive> mainOf(MavenProject project) {
        return main(project).map(ModuleArchive::read);
    }

    static ReleaseException missing(MavenProject project) {
        return Problem.of(
                        ProblemCode.MODULE_NOT_PACKAGED,
                        "the module " + project.getArtifactId() + " is not packaged yet")
                .found("no archive in " + project.getBuild().getDirectory())
                .why("its image is made of what was packaged, so that what was tested is what runs")
                .fix("let the build reach the package phase: mvn package haztrak:build-image")
                .exception();
    }

    boolean isSpringBoot() {
        return value("Spring-Boot-Version").isPresent()
                || mainClass().filter(name -> name.startsWith(LOADER)).isPresent();
    }

    Optional<String> mainClass() {
        return value("Main-Class");
    }

    Optional<String> startClass() {
        return value("Start-Class");
    }

    /** Whether it holds classes of others: then it was shaded, or assembled with its dependencies. */
    boolean holdsMoreThan(Path classes) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .anyMatch(name -> !Files.exists(classes.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(manifest.getValue(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static ModuleArchive read(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            return new ModuleArchive(file, manifest == null ? new Attributes() : manifest.getMainAttributes());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Where the goal runs without the phase before it, the archive of the last build lies where that has left it. */
    private static Optional<Path> main(MavenProject project) {
        Optional<Path> packaged = Optional.ofNullable(project.getArtifact())
                .map(Artifact::getFile)
                .map(File::toPath);
        return packaged.or(() -> Optional.ofNullable(project.getBuild().getFinalName())
                        .map(name -> Path.of(
                                project.getBuild().getDirectory(),
                                name + (project.getPackaging().equals("war") ? ".war" : ".jar"))))
                .filter(Files::isRegularFile);
    }

    private static Stream<Path> attached(MavenProject project) {
        return project.getAttachedArtifacts().stream()
                .filter(artifact -> TYPES.contains(artifact.getType()))
                .map(Artifact::getFile)
                .filter(file -> file != null && file.isFile())
                .map(File::toPath);
    }
}
