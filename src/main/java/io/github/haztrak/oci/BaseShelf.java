package io.github.haztrak.oci;

import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Layers of base images that were fetched once, for all builds of a user. Files are named by their digests and complete, or not
 * there; those that were not used for longest give way when there are too many.
 *
 * @param folder where they lie
 * @param limit in bytes
 */
record BaseShelf(Path folder, long limit) {
    private static final long LIMIT = 4_000_000_000L;

    BaseShelf(Path folder) {
        this(folder, LIMIT);
    }

    boolean holds(Descriptor blob) {
        Path file = file(blob);
        return Files.isRegularFile(file) && file.toFile().length() == blob.size();
    }

    /** Takes a blob in from a stream, and closes it. What may pass is an {@link IOException}. */
    void take(ImageName from, Descriptor blob, InputStream stream) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "fetching", ".part");
        try (DigestInputStream content = new DigestInputStream(stream, Digest.sha256())) {
            long size = Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
            if (size < blob.size()) {
                throw new IOException("it ended after " + size + " of " + blob.size() + " bytes");
            }
            if (!Digest.of(content.getMessageDigest()).equals(blob.digest())) {
                throw RegistryProblems.untrue(from, "the layer is not " + blob.digest());
            }
            Files.move(draft, file(blob), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Gives a file a second name elsewhere; a copy where the disk is another. */
    void lend(Descriptor blob, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.setLastModifiedTime(file(blob), FileTime.from(Instant.now()));
            try {
                Files.createLink(target, file(blob));
            } catch (FileAlreadyExistsException there) {
                return;
            } catch (IOException | UnsupportedOperationException otherDisk) {
                Files.copy(file(blob), target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw RegistryProblems.notWritten(target, e);
        }
    }

    void trim() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newest = files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
            long size = 0;
            for (Path file : newest) {
                size += file.toFile().length();
                if (size > limit) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Descriptor blob) {
        return folder.resolve(blob.digest().hex());
    }
}
