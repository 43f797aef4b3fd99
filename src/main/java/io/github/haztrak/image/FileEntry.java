package io.github.haztrak.image;

import java.nio.file.Path;

/**
 * One file of a layer.
 *
 * @param source the file on this machine
 * @param target its absolute path in the image, with {@code /}
 */
public record FileEntry(Path source, String target) implements Comparable<FileEntry> {
    /** Rejects a relative target. */
    public FileEntry {
        if (!target.startsWith("/")) {
            throw new IllegalArgumentException("a path in an image starts with /: " + target);
        }
    }

    @Override
    public int compareTo(FileEntry other) {
        return target.compareTo(other.target);
    }
}
