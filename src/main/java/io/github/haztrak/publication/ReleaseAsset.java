package io.github.haztrak.publication;

import io.github.haztrak.image.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * A file beside a release.
 *
 * @param name the name it is downloaded by
 * @param file where it is; streamed, of any size
 * @param mediaType such as {@code text/plain}
 */
public record ReleaseAsset(String name, Path file, String mediaType) {
    /** The asset that lists the digests of the others, as {@code sha256sum} does. */
    public static final String CHECKSUMS = "SHA256SUMS";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]{0,254}(?<!\\.)");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+(; ?[\\w-]+=[\\w.-]+)*");

    /** Rejects a name that is a path, or one that GitHub would change: then it could not be found again. */
    public ReleaseAsset {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of an asset: " + name);
        }
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException("not a media type: " + mediaType);
        }
    }

    /**
     * How large the file is.
     *
     * @return its size in bytes
     */
    public long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the whole file.
     *
     * @return the digest of its content
     */
    public Digest digest() {
        MessageDigest function = Digest.sha256();
        try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), function)) {
            Files.copy(file, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Digest.of(function);
    }
}
