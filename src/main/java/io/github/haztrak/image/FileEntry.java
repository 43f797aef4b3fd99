package io.github.haztrak.image;

import java.nio.file.Path;

/**
 * One file of a layer, or a folder that needs its own permissions. Its owner in the image is root.
 *
 * @param source the file on this machine
 * @param target its absolute path in the image, with {@code /}
 * @param permissions those it gets, whatever it has on this machine
 */
public record FileEntry(Path source, String target, Permissions permissions) implements Comparable<FileEntry> {
    /** Rejects a relative target. */
    public FileEntry {
        if (!target.startsWith("/")) {
            throw new IllegalArgumentException("a path in an image starts with /: " + target);
        }
    }

    /**
     * A file that everyone may read.
     *
     * @param source the file on this machine
     * @param target its absolute path in the image
     */
    public FileEntry(Path source, String target) {
        this(source, target, Permissions.OF_A_FILE);
    }

    @Override
    public int compareTo(FileEntry other) {
        return target.compareTo(other.target);
    }
}
