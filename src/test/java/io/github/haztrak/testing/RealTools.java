package io.github.haztrak.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the programs of this machine that tests start.
 * What is missing skips the test, unless the environment says {@code HAZTRAK_REAL_SERVERS=required}: then it fails.
 * npm's programs lie in the folder named by {@code HAZTRAK_TOOLS}, else in {@code target/tools}.
 */
public final class RealTools {
    private static final List<String> MORE_FOLDERS = List.of("/usr/local/sbin", "/usr/sbin", "/sbin");

    private RealTools() {}

    /** Skips or fails the test when one of the named programs is missing. {@code node} means npm's, not the machine's. */
    public static void require(String... programs) {
        List<String> missing =
                Stream.of(programs).filter(program -> find(program).isEmpty()).toList();
        require(missing.isEmpty(), "not on this machine: " + String.join(", ", missing));
    }

    /** Skips or fails the test when the npm package is not in the tools folder. */
    public static void requireNpm(String packageName) {
        Assumptions.assumeTrue(hasNpm(packageName), missing(packageName));
    }

    private static String missing(String packageName) {
        return "npm package " + packageName + " is not in " + toolsFolder() + " (HAZTRAK_TOOLS names another folder)";
    }

    /** Whether the program is there; fails where the environment requires it. */
    static boolean has(String program) {
        return present(find(program).isPresent(), "not on this machine: " + program);
    }

    /** Whether the npm package is in the tools folder; fails where the environment requires it. */
    static boolean hasNpm(String packageName) {
        return present(Files.isDirectory(npmPackage(packageName)), missing(packageName));
    }

    /** Skips or fails the test unless it runs as root, as changing the root folder of a process demands. */
    public static void requireRoot() {
        require(
                "root".equals(System.getProperty("user.name")),
                "only root may run an image's program in its own root folder");
    }

    /** The program's path; a test that asks for a missing one is skipped or fails. */
    public static Path program(String name) {
        require(name);
        return find(name).orElseThrow();
    }

    static Path npmPackage(String name) {
        return toolsFolder().resolve("node_modules").resolve(name);
    }

    private static void require(boolean present, String otherwise) {
        Assumptions.assumeTrue(present(present, otherwise), otherwise);
    }

    private static boolean present(boolean present, String otherwise) {
        if (!present && "required".equals(System.getenv("HAZTRAK_REAL_SERVERS"))) {
            throw new AssertionError(otherwise);
        }
        return present;
    }

    private static Optional<Path> find(String program) {
        if (program.equals("node")) {
            return Optional.of(toolsFolder().resolve("node_modules/.bin/node")).filter(Files::isExecutable);
        }
        return Stream.concat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), MORE_FOLDERS.stream())
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path toolsFolder() {
        String named = System.getenv("HAZTRAK_TOOLS");
        return named == null || named.isEmpty() ? BuildFolder.at("tools") : Path.of(named);
    }
}
