package io.github.haztrak.tag;

import java.util.Arrays;
import java.util.List;

/**
 * Whether a tag must be signed, and by whom.
 *
 * @param required false to not look at signatures at all
 * @param signers identities of which one must have signed; empty for any good signature
 */
public record SignatureRule(boolean required, List<String> signers) {
    /** Signatures are not looked at. */
    public static final SignatureRule IGNORE = new SignatureRule(false, List.of());

    /** Copies the signers. */
    public SignatureRule {
        signers = List.copyOf(signers);
    }

    /**
     * Reads a rule as it is configured.
     *
     * @param text {@code ignore}, {@code require}, or identities with commas or white space between
     * @return the rule
     */
    public static SignatureRule parse(String text) {
        return switch (text.strip()) {
            case "ignore" -> IGNORE;
            case "require" -> new SignatureRule(true, List.of());
            default -> new SignatureRule(true, identities(text));
        };
    }

    private static List<String> identities(String text) {
        List<String> identities = Arrays.stream(text.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (identities.isEmpty()) {
            throw new IllegalArgumentException("it is ignore, require, or a list of allowed signers");
        }
        return identities;
    }
}
