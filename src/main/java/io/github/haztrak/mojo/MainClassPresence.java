package io.github.haztrak.mojo;

import io.github.haztrak.jib.MainClasses;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/**
 * Whether a class that shall be started is there: in the module or in one of its dependencies.
 *
 * @param project the module
 * @param name the class, {@code com.example.Main}
 */
record MainClassPresence(MavenProject project, String name) {

    void require() {
        if (!inModule()
                && project.getArtifacts().stream().map(Artifact::getFile).noneMatch(this::in)) {
            throw unknown().exception();
        }
    }

    private Problem unknown() {
        List<String> others = MainClasses.in(Path.of(project.getBuild().getOutputDirectory()));
        return Problem.of(
                        ProblemCode.MAIN_CLASS_UNKNOWN,
                        "the main class of " + project.getArtifactId() + " does not exist")
                .found(name + " is neither in " + project.getBuild().getOutputDirectory()
                        + " nor in a dependency that is there at run time"
                        + others.stream()
                                .map(other -> "\n" + other + " has a main method")
                                .collect(Collectors.joining()))
                .why("the container would end as soon as it starts")
                .fix(
                        others.isEmpty()
                                ? "mend <mainClass>, or compile first: mvn package haztrak:build-image"
                                : "in the module's POM, for the plugin:\n<configuration><container><mainClass>"
                                        + others.get(0) + "</mainClass></container></configuration>");
    }

    private boolean inModule() {
        return Files.isRegularFile(
                Path.of(project.getBuild().getOutputDirectory()).resolve(file()));
    }

    private boolean in(File archive) {
        if (archive == null || !archive.isFile()) {
            return archive != null && archive.toPath().resolve(file()).toFile().isFile();
        }
        try (ZipFile zip = new ZipFile(archive)) {
            return zip.getEntry(file()) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(archive + " cannot be read: " + e.getMessage(), e);
        }
    }

    private String file() {
        return name.replace('.', '/') + ".class";
    }
}
