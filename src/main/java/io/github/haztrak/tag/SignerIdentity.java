package io.github.haztrak.tag;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who signed, told so that only one key or one mailbox can be meant: a full fingerprint or a mail address. Short key ids and
 * names are none, since others can have the same. Two are equal when they mean the same.
 *
 * @param text an OpenPGP fingerprint in capitals (40 or 64 hexadecimal digits), an SSH fingerprint as {@code ssh-keygen -l}
 *     shows it ({@code SHA256:} and 43 characters of Base64), or a mail address of ASCII characters in lower case
 */
public record SignerIdentity(String text) {
    private static final Pattern OPENPGP = Pattern.compile("[0-9A-F]{40}|[0-9A-F]{64}");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]+");
    private static final Pattern SSH = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
    private static final Pattern MAIL = Pattern.compile("[!-~&&[^@<>,*?!A-Z]]+@[!-~&&[^@<>,*?!A-Z]]+");

    /** Rejects what may mean several. */
    public SignerIdentity {
        if (!isFingerprint(text) && !MAIL.matcher(text).matches()) {
            throw new IllegalArgumentException("neither a full fingerprint nor a mail address: " + text);
        }
    }

    /**
     * Reads an identity as people write it.
     *
     * @param word a fingerprint or mail address; hexadecimal digits and mail addresses in any case
     * @return the identity
     * @throws IllegalArgumentException for anything else, such as a short key id or a pattern
     */
    public static SignerIdentity parse(String word) {
        if (HEXADECIMAL.matcher(word).matches()) {
            return new SignerIdentity(word.toUpperCase(Locale.ROOT));
        }
        return new SignerIdentity(isMail(word) ? word.toLowerCase(Locale.ROOT) : word);
    }

    /**
     * Reads what a verifier tells of a signer.
     *
     * @param word any text
     * @return the identity, or empty if it may mean several
     */
    public static Optional<SignerIdentity> find(String word) {
        try {
            return Optional.of(parse(word));
        } catch (IllegalArgumentException several) {
            return Optional.empty();
        }
    }

    boolean isFingerprint() {
        return isFingerprint(text);
    }

    private static boolean isFingerprint(String text) {
        return OPENPGP.matcher(text).matches() || SSH.matcher(text).matches();
    }

    /** Of ASCII characters alone: in all of Unicode some other letters come down to them, too. */
    private static boolean isMail(String word) {
        return word.contains("@") && word.chars().allMatch(letter -> letter < 128);
    }

    @Override
    public String toString() {
        return text;
    }
}
