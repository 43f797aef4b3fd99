package io.github.haztrak.jgit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.sig.IssuerFingerprint;
import org.bouncycastle.bcpg.sig.IssuerKeyID;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyFlags;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import org.bouncycastle.util.encoders.Hex;

/** A key, and signatures of it that name another key: no gpg makes such. */
record ForgedSignature(PGPKeyPair pair, String owner) {

    static ForgedSignature by(String owner) {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(
                new RSAKeyGenerationParameters(java.math.BigInteger.valueOf(0x10001), new SecureRandom(), 2048, 12));
        try {
            return new ForgedSignature(
                    new BcPGPKeyPair(
                            PublicKeyPacket.VERSION_4,
                            PublicKeyAlgorithmTags.RSA_GENERAL,
                            generator.generateKeyPair(),
                            Date.from(Instant.parse("2025-01-01T00:00:00Z"))),
                    owner);
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key as a keyring holds it. */
    byte[] publicKey() throws IOException {
        PGPSignatureSubpacketGenerator flags = new PGPSignatureSubpacketGenerator();
        flags.setKeyFlags(false, PGPKeyFlags.CAN_SIGN | PGPKeyFlags.CAN_CERTIFY);
        try {
            return new PGPKeyRingGenerator(
                            PGPSignature.POSITIVE_CERTIFICATION,
                            pair,
                            owner,
                            new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                            flags.generate(),
                            null,
                            new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA256),
                            null)
                    .generatePublicKeyRing()
                    .getEncoded();
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An armored signature that holds, by this key, and says that it is by the other. */
    String claiming(String fingerprint, byte[] content) throws IOException {
        PGPSignatureSubpacketGenerator hashed = new PGPSignatureSubpacketGenerator();
        byte[] other = Hex.decode(fingerprint);
        hashed.setSignatureCreationTime(false, Date.from(Instant.parse("2025-06-01T00:00:00Z")));
        hashed.addCustomSubpacket(new IssuerFingerprint(false, 4, other));
        hashed.addCustomSubpacket(
                new IssuerKeyID(false, false, java.util.Arrays.copyOfRange(other, other.length - 8, other.length)));
        hashed.addSignerUserID(false, owner);
        try {
            PGPSignatureGenerator generator = new PGPSignatureGenerator(
                    new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA256),
                    pair.getPublicKey());
            generator.init(PGPSignature.BINARY_DOCUMENT, pair.getPrivateKey());
            generator.setHashedSubpackets(hashed.generate());
            generator.update(content);
            return armored(generator.generate());
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String armored(PGPSignature signature) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ArmoredOutputStream armor = new ArmoredOutputStream(text)) {
            signature.encode(armor);
        }
        return text.toString(StandardCharsets.US_ASCII);
    }
}
