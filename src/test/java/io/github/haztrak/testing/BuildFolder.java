package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder {@code target} of this build, where fixtures keep logs, caches and work. The system property {@code it.target} moves it. */
public final class BuildFolder {
    private BuildFolder() {}

    /** Absolute path of a file or folder under {@code target}; nothing is created. */
    public static Path at(String first, String... more) {
        return root().resolve(Path.of(first, more));
    }

    /** A new empty folder {@code target/it-work/<name>-<number>}, unlike any given before. */
    public static Path fresh(String name) throws IOException {
        Path work = Files.createDirectories(at("it-work"));
        return Files.createTempDirectory(work, name + "-").toRealPath();
    }

    /** A file {@code target/it-logs/<name>.log}; its folder exists afterwards. */
    public static Path log(String name) throws IOException {
        return Files.createDirectories(at("it-logs")).resolve(name + ".log");
    }

    /** Absolute path of a file of the project itself. */
    public static Path project(String file) {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve(file);
    }

    private static Path root() {
        return project(System.getProperty("it.target", "target")).normalize();
    }
}
