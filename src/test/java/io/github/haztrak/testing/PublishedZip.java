package io.github.haztrak.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A program that is published as a zip, taken from the local repository, where the running Maven puts it when it is missing.
 *
 * @param coordinates such as {@code org.apache.maven:apache-maven:3.9.16:zip:bin}
 */
record PublishedZip(String coordinates) {
    private static final String GET = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get";

    /** Unpacks it into a folder; what lies in a folder {@code bin} can be executed. */
    void unpack(Path target) throws IOException {
        try (InputStream in = Files.newInputStream(resolved());
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entries, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private Path resolved() throws IOException {
        Path zip = file();
        if (!Files.exists(zip)) {
            fetch();
        }
        return zip;
    }

    private Path file() {
        String[] parts = coordinates.split(":");
        String classifier = parts.length > 4 ? "-" + parts[4] : "";
        return LocalRepository.outer()
                .resolve(parts[0].replace('.', '/'))
                .resolve(parts[1])
                .resolve(parts[2])
                .resolve(parts[1] + "-" + parts[2] + classifier + "." + parts[3]);
    }

    private void fetch() throws IOException {
        Command.of(MavenDistribution.running().executable(), "-B", "-q", GET, "-Dtransitive=false")
                .and(List.of("-Dartifact=" + coordinates, "-Dmaven.repo.local=" + LocalRepository.outer()))
                .in(BuildFolder.fresh("fetch"))
                .succeed();
    }

    private static void write(ZipInputStream entries, ZipEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        Files.copy(entries, to);
        if (to.getParent().endsWith("bin") && !to.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + to + " executable");
        }
    }
}
