package io.github.haztrak.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The identity of content (OCI image spec, "Descriptor", section Digests).
 *
 * @param value {@code sha256:} and 64 lower-case hexadecimal digits
 */
public record Digest(String value) {
    private static final String ALGORITHM = "sha256:";
    private static final Pattern SHAPE = Pattern.compile(ALGORITHM + "[0-9a-f]{64}");

    /** Rejects what is no SHA-256 digest. */
    public Digest {
        if (!looksLike(value)) {
            throw new IllegalArgumentException("not a sha256 digest: " + value);
        }
    }

    /**
     * Tells whether a text is a digest.
     *
     * @param text any text
     * @return whether {@link #Digest(String)} takes it
     */
    public static boolean looksLike(String text) {
        return SHAPE.matcher(text).matches();
    }

    /**
     * The digest of a small content such as a manifest.
     *
     * @param content the bytes
     * @return their digest
     */
    public static Digest of(byte[] content) {
        return of(sha256(), content);
    }

    /**
     * The digest of a content that is read to its end, without holding it.
     *
     * @param content the bytes; not closed
     * @return their digest
     * @throws IOException if they cannot be read
     */
    public static Digest of(InputStream content) throws IOException {
        MessageDigest function = sha256();
        byte[] buffer = new byte[64 * 1024];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            function.update(buffer, 0, read);
        }
        return of(function);
    }

    /**
     * The digest of a text in UTF-8.
     *
     * @param content the text
     * @return its digest
     */
    public static Digest of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A fresh SHA-256, for content that is streamed.
     *
     * @return the function, to be given to {@link #of(MessageDigest)}
     */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * The digest of what a function has seen.
     *
     * @param function a SHA-256 that was fed; it is reset
     * @return the digest
     */
    public static Digest of(MessageDigest function) {
        return of(function, new byte[0]);
    }

    private static Digest of(MessageDigest function, byte[] rest) {
        return new Digest(ALGORITHM + HexFormat.of().formatHex(function.digest(rest)));
    }

    /**
     * The digest without its algorithm: the name of its file in an OCI layout.
     *
     * @return 64 hexadecimal digits
     */
    public String hex() {
        return value.substring(ALGORITHM.length());
    }

    /**
     * The digest as people read it.
     *
     * @return the algorithm and the first 12 digits
     */
    public String brief() {
        return value.substring(0, ALGORITHM.length() + 12);
    }

    @Override
    public String toString() {
        return value;
    }
}
