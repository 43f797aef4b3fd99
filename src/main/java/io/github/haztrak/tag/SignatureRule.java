package io.github.haztrak.tag;

import java.util.Arrays;
import java.util.List;

/**
 * Whether a tag must be signed, and by whom.
 *
 * @param required false to not look at signatures at all
 * @param signers of whom one must have signed; empty for any good signature
 */
public record SignatureRule(boolean required, List<SignerIdentity> signers) {
    /** Signatures are not looked at. */
    public static final SignatureRule IGNORE = new SignatureRule(false, List.of());

    /** Copies the signers. */
    public SignatureRule {
        signers = List.copyOf(signers);
    }

    /**
     * Reads a rule as it is configured.
     *
     * @param text {@code ignore}, {@code require}, or allowed signers with commas or white space between
     * @return the rule
     * @throws IllegalArgumentException for anything else; a signer is a full fingerprint or a mail address
     */
    public static SignatureRule parse(String text) {
        return switch (text.strip()) {
            case "ignore" -> IGNORE;
            case "require" -> new SignatureRule(true, List.of());
            default -> new SignatureRule(true, signers(text));
        };
    }

    /**
     * Tells whether a good signature is by somebody who may sign.
     *
     * @param signature the signature
     * @return true if no signers are named, or if one of its identities is one of them
     */
    boolean allows(Signature signature) {
        return signers.isEmpty() || signature.identities().stream().anyMatch(signers::contains);
    }

    private static List<SignerIdentity> signers(String text) {
        List<SignerIdentity> signers = Arrays.stream(text.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .map(SignatureRule::signer)
                .toList();
        if (signers.isEmpty()) {
            throw new IllegalArgumentException("it is ignore, require, or a list of allowed signers");
        }
        return signers;
    }

    private static SignerIdentity signer(String word) {
        return SignerIdentity.find(word)
                .orElseThrow(
                        () -> new IllegalArgumentException("\"" + word + "\" names no signer for sure: it is ignore,"
                                + " require, or a list of full fingerprints (40 or 64 hexadecimal digits without spaces; SHA256:...)"
                                + " and mail addresses"));
    }

    @Override
    public String toString() {
        return !required ? "ignore" : signers.isEmpty() ? "require" : joined();
    }

    private String joined() {
        return String.join(", ", signers.stream().map(SignerIdentity::text).toList());
    }
}
