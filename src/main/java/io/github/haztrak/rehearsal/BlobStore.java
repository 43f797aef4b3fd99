package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Content by digest, each kept once for all repositories: {@code blobs/sha256/HEX}. */
final class BlobStore {

    private final Path folder;

    BlobStore(Path stateDirectory) {
        this.folder = stateDirectory.resolve("blobs").resolve("sha256");
    }

    Path file(ContentDigest digest) {
        return folder.resolve(digest.hex());
    }

    /** Takes over a file whose digest has been verified. */
    void adopt(Path file, ContentDigest digest) throws IOException {
        Files.createDirectories(folder);
        Files.move(file, file(digest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void write(byte[] content) throws IOException {
        StoredFile.write(file(ContentDigest.of(content)), content);
    }
}
