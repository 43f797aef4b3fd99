package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An artifact from outside, as it lies in the local repository of {@link MavenBuild}s: an archive of one file, and a POM. */
public record InstalledJar(String group, String name, String version) {
    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
            </project>
            """;

    /** Lays the artifact down with each of the endings, such as {@code .jar} or {@code -linux.jar}, and the text that each holds. */
    public void install(Map<String, String> texts) throws IOException {
        Path folder = Files.createDirectories(
                LocalRepository.inner().resolve(group.replace('.', '/') + "/" + name + "/" + version));
        Files.writeString(folder.resolve(name + "-" + version + ".pom"), POM.formatted(group, name, version));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            write(folder.resolve(name + "-" + version + text.getKey()), text.getValue());
        }
    }

    private void write(Path file, String text) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry entry = new ZipEntry(group + "/" + name + ".txt");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
