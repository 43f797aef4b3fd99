package io.github.haztrak.jgit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.bcpg.sig.IssuerFingerprint;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.bouncycastle.util.encoders.Hex;

/**
 * An OpenPGP signature over a document (RFC 9580, section 5.2). What it says of its maker is a claim.
 *
 * @param packet the signature, parsed
 */
record OpenPgpSignature(PGPSignature packet) {

    /** Empty for what is none; anybody may push anything under a signature's first line. */
    static Optional<OpenPgpSignature> parse(byte[] armored) {
        try (InputStream packets = PGPUtil.getDecoderStream(new ByteArrayInputStream(armored))) {
            return new BcPGPObjectFactory(packets).nextObject() instanceof PGPSignatureList list && list.size() == 1
                    ? Optional.of(new OpenPgpSignature(list.get(0))).filter(OpenPgpSignature::isOverADocument)
                    : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private boolean isOverADocument() {
        return packet.getSignatureType() == PGPSignature.BINARY_DOCUMENT
                || packet.getSignatureType() == PGPSignature.CANONICAL_TEXT_DOCUMENT;
    }

    /** The fingerprint of the key that it claims to be made by, in capitals; from an old program its last 16 digits. */
    String claimedKey() {
        PGPSignatureSubpacketVector hashed = packet.getHashedSubPackets();
        IssuerFingerprint issuer = hashed == null ? null : hashed.getIssuerFingerprint();
        return issuer == null
                ? String.format(Locale.ROOT, "%016X", packet.getKeyID())
                : Hex.toHexString(issuer.getFingerprint()).toUpperCase(Locale.ROOT);
    }

    Instant madeAt() {
        return packet.getCreationTime().toInstant();
    }

    /** Whether this very key made it over these bytes. */
    boolean isBy(PGPPublicKey key, byte[] content) {
        if (key.getAlgorithm() != packet.getKeyAlgorithm()) {
            return false;
        }
        try {
            packet.init(new BcPGPContentVerifierBuilderProvider(), key);
            packet.update(content);
            return packet.verify();
        } catch (PGPException | RuntimeException malformed) {
            return false;
        }
    }
}
