package io.github.haztrak.image;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Blobs that are kept for later builds of a user. Files are named by their digests and complete, or not there; those that were
 * not used for longest give way when there are too many. Several processes may use it at once.
 *
 * @param folder where they lie; made if missing
 * @param limit in bytes
 */
public record BlobShelf(Path folder, long limit) {
    /**
     * Whether a blob is there, by its name and size.
     *
     * @param blob which
     * @return whether it is, for now: another build may remove it
     */
    public boolean holds(Descriptor blob) {
        Path file = file(blob);
        return Files.isRegularFile(file) && file.toFile().length() == blob.size();
    }

    /**
     * Gives a blob a second name elsewhere; a copy where the disk is another.
     *
     * @param blob which
     * @param target the file; what is there already is believed to be the blob
     * @throws IOException if it cannot be written; {@link NoSuchFileException} if the blob is not there
     */
    public void lend(Descriptor blob, Path target) throws IOException {
        Files.setLastModifiedTime(file(blob), FileTime.from(Instant.now()));
        link(file(blob), target);
    }

    /**
     * Keeps a blob that is in a file.
     *
     * @param blob which
     * @param source the file, which stays
     * @throws IOException if it cannot be read or written
     */
    public void keep(Descriptor blob, Path source) throws IOException {
        link(source, file(blob));
    }

    /**
     * Keeps a blob that was written for this shelf.
     *
     * @param blob which
     * @param draft a complete file on this shelf's disk, which is gone then
     * @throws IOException if it cannot be moved
     */
    public void take(Descriptor blob, Path draft) throws IOException {
        Files.move(draft, file(blob), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Removes what was not used for longest, until the rest is within the limit.
     *
     * @throws IOException if the folder cannot be read
     */
    public void trim() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        long size = 0;
        for (Path file : newestFirst()) {
            size += file.toFile().length();
            if (size > limit) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> newestFirst() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
        }
    }

    private Path file(Descriptor blob) {
        return folder.resolve(blob.digest().hex());
    }

    private static void link(Path source, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try {
            Files.createLink(target, source);
        } catch (FileAlreadyExistsException there) {
            return;
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (IOException | UnsupportedOperationException otherDisk) {
            copy(source, target);
        }
    }

    /** By a draft, so that nobody meets half of it. */
    private static void copy(Path source, Path target) throws IOException {
        Path draft = Files.createTempFile(target.getParent(), "copying", ".part");
        try {
            Files.copy(source, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
