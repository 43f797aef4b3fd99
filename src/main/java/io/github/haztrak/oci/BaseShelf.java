package io.github.haztrak.oci;

import io.github.haztrak.image.BlobShelf;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;

/**
 * Layers of base images that were fetched once, for all builds of a user.
 *
 * @param blobs where they lie
 */
record BaseShelf(BlobShelf blobs) {
    private static final long LIMIT = 4_000_000_000L;

    BaseShelf(Path folder) {
        this(new BlobShelf(folder, LIMIT));
    }

    boolean holds(Descriptor blob) {
        return blobs.holds(blob);
    }

    /** Takes a blob in from a stream, and closes it. What may pass is an {@link IOException}. */
    void take(ImageName from, Descriptor blob, InputStream stream) throws IOException {
        Files.createDirectories(blobs.folder());
        Path draft = Files.createTempFile(blobs.folder(), "fetching", ".part");
        try (DigestInputStream content = new DigestInputStream(stream, Digest.sha256())) {
            long size = Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
            if (size < blob.size()) {
                throw new IOException("it ended after " + size + " of " + blob.size() + " bytes");
            }
            if (!Digest.of(content.getMessageDigest()).equals(blob.digest())) {
                throw RegistryProblems.untrue(from, "the layer is not " + blob.digest());
            }
            blobs.take(blob, draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    void lend(Descriptor blob, Path target) {
        try {
            blobs.lend(blob, target);
        } catch (IOException e) {
            throw RegistryProblems.notWritten(target, e);
        }
    }

    void trim() {
        try {
            blobs.trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
