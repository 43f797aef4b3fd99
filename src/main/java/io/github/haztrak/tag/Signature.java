package io.github.haztrak.tag;

import java.util.List;

/**
 * What verifying a tag's signature came to.
 *
 * @param verdict whether it holds
 * @param identities who signed, as the key tells it: fingerprints, mail addresses, logins; empty if unknown
 * @param detail the verifier's own words, one line
 */
public record Signature(Verdict verdict, List<String> identities, String detail) {

    /** Whether a signature holds. */
    public enum Verdict {
        /** It was made over this tag by the key's owner. */
        GOOD,
        /** There is none. */
        UNSIGNED,
        /** It was not made over this tag. */
        BAD,
        /** The key is known to nobody here. */
        UNKNOWN_KEY,
        /** The key was no longer valid, or was revoked. */
        EXPIRED
    }

    /** Copies the identities. */
    public Signature {
        identities = List.copyOf(identities);
    }
}
