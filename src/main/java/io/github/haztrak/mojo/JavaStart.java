package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.LayerContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * How a Java program is started, as users of Jib know it: the class path lies in a file of the image, so that a long one
 * neither fills the process list nor changes the image's configuration.
 *
 * @param project the module
 * @param container what its POM says
 * @param root the program's folder in the image
 */
record JavaStart(MavenProject project, Container container, String root) {
    static final String APP_ROOT = "/app";
    static final String CLASS_PATH_FILE = "jib-classpath-file";
    private static final String MAIN_CLASS_FILE = "jib-main-class-file";

    /** Where files are made that go into the module's image. */
    static Path generated(MavenProject project) {
        return ModuleRecords.folder(project).resolve("generated");
    }

    /** The files that the entrypoint, or one of the user's own, reads. */
    LayerContent argFiles(List<String> classPath, String mainClass) {
        return new LayerContent(
                "jvm arg files", List.of(file(CLASS_PATH_FILE, whole(classPath)), file(MAIN_CLASS_FILE, mainClass)));
    }

    /** Java 8 reads no argument files (JEP 293): a module that may run there is told its class path on the line. */
    List<String> entrypoint(List<String> classPath, String mainClass) {
        String path = new JavaRelease(project).readsArgFiles() ? "@" + root + "/" + CLASS_PATH_FILE : whole(classPath);
        return java(List.of("-cp", path, mainClass));
    }

    private String whole(List<String> classPath) {
        return Stream.concat(container.extraClasspath().stream(), classPath.stream())
                .collect(Collectors.joining(":"));
    }

    /** The virtual machine with its options, then what it shall do. */
    List<String> java(List<String> what) {
        List<String> line = new ArrayList<>(List.of("java"));
        line.addAll(container.jvmFlags());
        line.addAll(what);
        return line;
    }

    private FileEntry file(String name, String text) {
        return new FileEntry(written(generated(project).resolve(name), text), root + "/" + name);
    }

    /** A file that holds the text already keeps its time, by which the cache of layers knows it. */
    static Path written(Path file, String text) {
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
