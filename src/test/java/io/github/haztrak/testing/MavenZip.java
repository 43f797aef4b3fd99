package io.github.haztrak.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The zip of a Maven version, taken from the local repository, where the running Maven puts it when it is missing. */
record MavenZip(String version) {
    private static final String GET = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get";

    /** Folder of the unpacked version; concurrent calls end up with the same one. */
    Path unpacked() throws IOException {
        Path home = BuildFolder.at("it-maven", version);
        if (!Files.isDirectory(home)) {
            Path work = BuildFolder.fresh("maven-" + version);
            unpack(resolved(), work);
            Files.createDirectories(home.getParent());
            publish(work.resolve("apache-maven-" + version), home);
        }
        return home;
    }

    private static void publish(Path unpacked, Path home) throws IOException {
        try {
            Files.move(unpacked, home);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException someoneWasFaster) {
            FolderCopy.delete(unpacked);
        } catch (FileSystemException e) {
            throw new IOException("cannot keep Maven in " + home, e);
        }
    }

    private Path resolved() throws IOException {
        Path zip = LocalRepository.outer()
                .resolve("org/apache/maven/apache-maven/" + version)
                .resolve("apache-maven-" + version + "-bin.zip");
        if (!Files.exists(zip)) {
            fetch();
        }
        return zip;
    }

    private void fetch() throws IOException {
        Command.of(MavenDistribution.running().executable(), "-B", "-q", GET, "-Dtransitive=false")
                .and(java.util.List.of(
                        "-Dartifact=org.apache.maven:apache-maven:" + version + ":zip:bin",
                        "-Dmaven.repo.local=" + LocalRepository.outer()))
                .in(BuildFolder.fresh("fetch"))
                .succeed();
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entries, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(ZipInputStream entries, ZipEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        Files.copy(entries, to);
        if (to.getParent().endsWith("bin") && !to.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + to + " executable");
        }
    }
}
