package io.github.haztrak.tag;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What verifying a tag's signature came to.
 *
 * @param verdict whether it holds
 * @param identities who signed, as the key that verified it tells: its fingerprints first, then mail addresses; empty if
 *     unknown. What a signature merely says of itself is none
 * @param told who says so, and what is to be done
 */
public record Signature(Verdict verdict, List<SignerIdentity> identities, Told told) {

    /** Whether a signature holds. */
    public enum Verdict {
        /** It was made over this tag, under its name, by the key's owner. */
        GOOD,
        /** There is none. */
        UNSIGNED,
        /** It was not made over this tag, or not under its name. */
        BAD,
        /** The key, or whose it is, is not known to the verifier. */
        UNKNOWN_KEY,
        /** The key had expired when it signed, was revoked, or is not meant for signing. */
        INVALID_KEY,
        /** This verifier cannot tell. */
        UNVERIFIABLE
    }

    /**
     * What is said of a signature.
     *
     * @param verifier who verified it, a word or two
     * @param detail what was seen, one line
     * @param remedy commands or lines to paste that help with this verifier; empty where nothing needs help
     */
    public record Told(String verifier, String detail, String remedy) {
        /**
         * Said where nothing needs help.
         *
         * @param verifier who verified it
         * @param detail what was seen, one line
         */
        public Told(String verifier, String detail) {
            this(verifier, detail, "");
        }

        String line() {
            return verifier + ": " + detail;
        }
    }

    /** Copies the identities. */
    public Signature {
        identities = List.copyOf(identities);
    }

    /**
     * A verdict of which nobody is told to be the signer.
     *
     * @param verdict the verdict
     * @param told who says so
     * @return the signature
     */
    public static Signature of(Verdict verdict, Told told) {
        return new Signature(verdict, List.of(), told);
    }

    boolean is(Verdict other) {
        return verdict == other;
    }

    /** What two verifiers who cannot tell say together. */
    Signature and(Signature second) {
        Told both = new Told(
                told.verifier(),
                told.detail() + "\n" + second.told.line(),
                told.remedy() + "\n" + second.told.remedy());
        return new Signature(verdict, identities, both);
    }

    /** Who signed, one line; a key may carry many addresses. */
    String signer() {
        String mails = identities.stream()
                .filter(identity -> !identity.isFingerprint())
                .map(SignerIdentity::text)
                .limit(3)
                .collect(Collectors.joining(", "));
        String key = identities.stream()
                .filter(SignerIdentity::isFingerprint)
                .map(SignerIdentity::text)
                .findFirst()
                .map(fingerprint -> "key " + fingerprint)
                .orElse("key not told");
        return (mails.isEmpty() ? "" : mails + ", ") + key;
    }
}
