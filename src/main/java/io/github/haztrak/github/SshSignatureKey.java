package io.github.haztrak.github;

import io.github.haztrak.tag.SignerIdentity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The public key that an SSH signature carries (OpenSSH, PROTOCOL.sshsig): magic, version, then the key with its length. */
final class SshSignatureKey {
    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";
    private static final String END = "-----END SSH SIGNATURE-----";
    private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
    private static final String CERTIFICATE = "-cert-v01@openssh.com";

    private SshSignatureKey() {}

    /** Empty for what is no such signature; a certificate is not the key that people know. */
    static Optional<SignerIdentity> fingerprint(String armored) {
        String text = armored.strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            return Optional.empty();
        }
        try {
            String base64 = text.substring(BEGIN.length(), text.length() - END.length());
            return key(Base64.getMimeDecoder().decode(base64)).map(SshSignatureKey::fingerprint);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> key(byte[] signature) {
        ByteBuffer rest = ByteBuffer.wrap(signature);
        if (rest.remaining() < MAGIC.length + 8 || !Arrays.equals(MAGIC, 0, MAGIC.length, signature, 0, MAGIC.length)) {
            return Optional.empty();
        }
        int length = rest.position(MAGIC.length + 4).getInt();
        if (length <= 0 || length > rest.remaining()) {
            return Optional.empty();
        }
        byte[] key = new byte[length];
        rest.get(key);
        return new String(key, StandardCharsets.ISO_8859_1).contains(CERTIFICATE) ? Optional.empty() : Optional.of(key);
    }

    private static SignerIdentity fingerprint(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return new SignerIdentity(
                    "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
