package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files below a folder; none if it is missing. */
record FolderFiles(Path folder) {

    static FolderFiles of(Path folder) {
        return new FolderFiles(folder);
    }

    List<FileEntry> entries(String target) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new FileEntry(file, target + "/" + relative(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
