package io.github.haztrak.rehearsal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A sha256 digest as the registry writes it (OCI image specification, descriptor digests). */
record ContentDigest(String hex) {

    private static final Pattern SHA256 = Pattern.compile("sha256:[0-9a-f]{64}");

    static boolean looksLike(String text) {
        return text.contains(":");
    }

    static ContentDigest parse(String text) throws RegistryException {
        if (!SHA256.matcher(text).matches()) {
            throw RegistryError.DIGEST_INVALID.about("not a sha256 digest: " + text);
        }
        return new ContentDigest(text.substring(text.indexOf(':') + 1));
    }

    static ContentDigest of(byte[] content) {
        return summed(algorithm().digest(content));
    }

    static ContentDigest ofResult(MessageDigest algorithm) {
        return summed(algorithm.digest());
    }

    static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static ContentDigest summed(byte[] digest) {
        return new ContentDigest(HexFormat.of().formatHex(digest));
    }

    @Override
    public String toString() {
        return "sha256:" + hex;
    }
}
