package io.github.haztrak.jgit;

import io.github.haztrak.tag.SignerIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.PGPKeyFlags;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.util.encoders.Hex;

/**
 * A key that can sign (RFC 9580, section 10.1): a primary key or one of its subkeys.
 *
 * @param ring the primary key, its users and its subkeys
 * @param key the one that signs
 */
record OpenPgpKey(PGPPublicKeyRing ring, PGPPublicKey key) {
    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>]+)>$");

    String fingerprint() {
        return fingerprint(key);
    }

    /** The fingerprint that its owner shows. */
    String primaryFingerprint() {
        return fingerprint(ring.getPublicKey());
    }

    boolean isRevoked() {
        return key.hasRevocation() || ring.getPublicKey().hasRevocation();
    }

    boolean isValidAt(Instant time) {
        return isValidAt(key, time) && isValidAt(ring.getPublicKey(), time);
    }

    private static boolean isValidAt(PGPPublicKey key, Instant time) {
        long seconds = key.getValidSeconds();
        Instant created = key.getCreationTime().toInstant();
        return !time.isBefore(created) && (seconds == 0 || time.isBefore(created.plusSeconds(seconds)));
    }

    /** What its owner made it for; an old key may not say. */
    boolean isForSigning() {
        List<Integer> flags = new ArrayList<>();
        own(key.getSignatures(), signature -> {
            if (signature.getHashedSubPackets() != null
                    && signature.getHashedSubPackets().getKeyFlags() != 0) {
                flags.add(signature.getHashedSubPackets().getKeyFlags());
            }
        });
        return flags.isEmpty() || flags.stream().anyMatch(flag -> (flag & PGPKeyFlags.CAN_SIGN) != 0);
    }

    /** Fingerprints first: that of the key that signs, then that which its owner shows. */
    List<SignerIdentity> identities() {
        List<String> words = new ArrayList<>(List.of(fingerprint(), primaryFingerprint()));
        ring.getPublicKey().getUserIDs().forEachRemaining(user -> {
            if (!isRevoked(user)) {
                Matcher brackets = IN_BRACKETS.matcher(user.strip());
                words.add(brackets.find() ? brackets.group(1) : user.strip());
            }
        });
        return words.stream()
                .flatMap(word -> SignerIdentity.find(word).stream())
                .distinct()
                .toList();
    }

    private boolean isRevoked(String user) {
        List<PGPSignature> revocations = new ArrayList<>();
        own(ring.getPublicKey().getSignaturesForID(user), signature -> {
            if (signature.getSignatureType() == PGPSignature.CERTIFICATION_REVOCATION) {
                revocations.add(signature);
            }
        });
        return !revocations.isEmpty();
    }

    /** Others sign keys, too. */
    private void own(Iterator<PGPSignature> signatures, Consumer<PGPSignature> use) {
        long owner = ring.getPublicKey().getKeyID();
        Stream.iterate(signatures, Iterator::hasNext, rest -> rest)
                .map(Iterator::next)
                .filter(signature -> signature.getKeyID() == owner)
                .forEach(use);
    }

    private static String fingerprint(PGPPublicKey key) {
        return Hex.toHexString(key.getFingerprint()).toUpperCase(Locale.ROOT);
    }
}
