package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The plugin as this build has made it, laid into a local repository the way an installed artifact lies there.
 * The system properties {@code it.plugin.version} and {@code it.plugin.jar} name it; else the only jar under {@code target} is it.
 */
public record PluginInstall(String version, Path jar) {
    private static final String NAME = "haztrak-maven-plugin";

    /** Makes the plugin available to {@link MavenBuild}s; may be called before every test class. */
    public static PluginInstall install() throws IOException {
        return into(LocalRepository.inner());
    }

    public static PluginInstall into(Path repository) throws IOException {
        PluginInstall plugin = found();
        Path folder = Files.createDirectories(repository.resolve("io/github/haztrak/" + NAME + "/" + plugin.version()));
        String file = NAME + "-" + plugin.version();
        put(plugin.jar(), folder.resolve(file + ".jar"));
        put(BuildFolder.project("pom.xml"), folder.resolve(file + ".pom"));
        return plugin;
    }

    private static PluginInstall found() throws IOException {
        String named = System.getProperty("it.plugin.jar");
        Path jar = named == null ? onlyJar() : Path.of(named);
        String file = jar.getFileName().toString();
        return new PluginInstall(
                System.getProperty("it.plugin.version", file.substring(NAME.length() + 1, file.length() - 4)), jar);
    }

    private static Path onlyJar() throws IOException {
        try (Stream<Path> files = Files.list(BuildFolder.at(""))) {
            return files.filter(file ->
                            file.getFileName().toString().matches(NAME + "-\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the plugin's jar is not built yet: run the phase package"));
        }
    }

    /** Replaces the file in one step, so that a build running beside sees the old or the new one and never a half. */
    private static void put(Path source, Path target) throws IOException {
        if (Files.exists(target) && Files.mismatch(source, target) < 0) {
            return;
        }
        Path draft = Files.createTempFile(target.getParent(), "draft", null);
        Files.copy(source, draft, StandardCopyOption.REPLACE_EXISTING);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
