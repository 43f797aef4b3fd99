package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files below a folder; none if it is missing. A link to a file counts as the file; a link to a folder inside is not
 * entered, it could lead anywhere.
 */
record FolderFiles(Path folder) {

    static FolderFiles of(Path folder) {
        return new FolderFiles(folder);
    }

    List<FileEntry> entries(String target) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            return entries(folder.toRealPath(), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the folder and all that is in it. */
    FolderFiles delete() {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** From the folder's own place on: a walk that starts at a link ends there. */
    private static List<FileEntry> entries(Path start, String target) throws IOException {
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new FileEntry(
                            file,
                            target + "/" + start.relativize(file).toString().replace('\\', '/')))
                    .toList();
        }
    }
}
