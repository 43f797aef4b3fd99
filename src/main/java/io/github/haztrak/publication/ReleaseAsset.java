package io.github.haztrak.publication;

import io.github.haztrak.image.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** A file beside a release: streamed, of any size, and read once for its digest. */
public final class ReleaseAsset {
    /** The asset that lists the digests of the others, as {@code sha256sum} does. */
    public static final String CHECKSUMS = "SHA256SUMS";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]{0,254}(?<!\\.)");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+(; ?[\\w-]+=[\\w.-]+)*");

    private final String name;
    private final Path file;
    private final String mediaType;
    private final AtomicReference<Optional<Digest>> digest = new AtomicReference<>(Optional.empty());

    /**
     * Rejects a name that is a path, or one that GitHub would change: then it could not be found again.
     *
     * @param name the name it is downloaded by
     * @param file where it is; it does not change any more
     * @param mediaType such as {@code text/plain}
     */
    public ReleaseAsset(String name, Path file, String mediaType) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not the name of an asset: " + name);
        }
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException("not a media type: " + mediaType);
        }
        this.name = name;
        this.file = file;
        this.mediaType = mediaType;
    }

    /**
     * Tells whether GitHub takes a name as it is.
     *
     * @param name any text
     * @return whether an asset can be called so
     */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * What it is called.
     *
     * @return the name it is downloaded by
     */
    public String name() {
        return name;
    }

    /**
     * Where it is.
     *
     * @return the file
     */
    public Path file() {
        return file;
    }

    /**
     * What it is.
     *
     * @return such as {@code text/plain}
     */
    public String mediaType() {
        return mediaType;
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
     * Reads the whole file, the first time.
     *
     * @return the digest of its content
     */
    public Digest digest() {
        Digest known = digest.get().orElseGet(this::read);
        digest.set(Optional.of(known));
        return known;
    }

    private Digest read() {
        MessageDigest function = Digest.sha256();
        try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), function)) {
            Files.copy(file, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Digest.of(function);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReleaseAsset asset
                && name.equals(asset.name)
                && file.equals(asset.file)
                && mediaType.equals(asset.mediaType);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, file, mediaType);
    }

    @Override
    public String toString() {
        return name + " (" + file + ", " + mediaType + ")";
    }
}
