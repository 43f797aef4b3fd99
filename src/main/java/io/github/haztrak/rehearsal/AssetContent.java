package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** Size in bytes and digest of an asset's content. */
record AssetContent(long size, String digest, boolean complete) {

    static AssetContent broken() {
        return new AssetContent(0, "", false);
    }

    /** Streams the content into a file, which appears when it is whole. */
    static AssetContent received(InputStream body, Path file) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), ".", ".draft");
        try {
            AssetContent content = copied(body, draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return content;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static AssetContent copied(InputStream body, Path file) throws IOException {
        MessageDigest digest = ContentDigest.algorithm();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            long size = body.transferTo(out);
            return new AssetContent(size, ContentDigest.ofResult(digest).toString(), true);
        }
    }
}
