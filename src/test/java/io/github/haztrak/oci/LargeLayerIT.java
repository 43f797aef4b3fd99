package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.Digest;
import io.github.haztrak.rehearsal.EmbeddedRegistry;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.rehearsal.RegistryOptions;
import io.github.haztrak.rehearsal.RequestLog;
import io.github.haztrak.testing.FolderCopy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layer that is larger than the memory of who sends it. */
class LargeLayerIT {
    private static final long SIZE = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void ofOneGigabyteGoesOutOfASmallJvmAndOnAfterACut() throws IOException {
        Path state = folder.resolve("registry");
        try (RegistrySandbox bases = RegistrySandbox.open(folder.resolve("bases"));
                EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryOptions.open(state))) {
            Path layer = layer(folder.resolve("layout/blobs/sha256"));
            registry.inject(Fault.on("PUT", "/uploads/.*" + layer.getFileName()).cuttingAfter(SIZE / 2));

            new PushProgram(bases.server.uri(), registry.uri(), layer).runWith("-Xmx64m");

            long sent = registry.requests().entries().stream()
                    .filter(entry -> entry.path().contains("/uploads/"))
                    .mapToLong(RequestLog.Entry::bytesReceived)
                    .sum();
            assertThat(sent).isBetween(SIZE, SIZE + 1_000_000);
        } finally {
            FolderCopy.delete(state);
        }
    }

    /** Takes no room on disk, and all of it on the wire. */
    private static Path layer(Path blobs) throws IOException {
        Path file = Files.createDirectories(blobs).resolve("layer");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(SIZE);
        }
        MessageDigest digest = Digest.sha256();
        try (InputStream content = Files.newInputStream(file);
                OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            content.transferTo(sink);
        }
        return Files.move(file, blobs.resolve(Digest.of(digest).hex()));
    }
}
