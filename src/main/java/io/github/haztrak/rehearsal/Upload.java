package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** An upload under way: a growing file and the running digest of it. What arrived before a broken connection is kept. */
final class Upload {

    private final MessageDigest digest = ContentDigest.algorithm();
    private final Path file;
    private long size;

    Upload(Path file) {
        this.file = file;
    }

    String id() {
        return file.getFileName().toString();
    }

    synchronized long size() {
        return size;
    }

    synchronized void append(InputStream body) throws IOException {
        try (OutputStream out = new DigestOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), digest)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
        }
    }

    /** The finished file, if it is what the client says it is. */
    synchronized Path verified(ContentDigest expected) throws IOException {
        ContentDigest found = ContentDigest.ofResult(digest);
        if (!found.equals(expected)) {
            discard();
            throw RegistryError.DIGEST_INVALID.about("expected " + expected + ", received " + found);
        }
        return file;
    }

    synchronized void discard() throws IOException {
        Files.deleteIfExists(file);
    }
}
