package io.github.haztrak.jgit;

import io.github.haztrak.tag.Signature;
import io.github.haztrak.tag.Signature.Told;
import io.github.haztrak.tag.Signature.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Verifies an OpenPGP signature with the library that JGit's verifier brings, but not by it. That one looks a key up by the
 * signer's mail address, too, then tells the fingerprint that the signature claims instead of that of the key it used, and does
 * not look whether a key was revoked. Here the very key that made the signature is found, and it alone tells who signed.
 *
 * @param keyring the keys that count
 */
record OpenPgpVerdict(GnuPgKeyring keyring) {
    private static final String VERIFIER = "BouncyCastle";

    Signature of(SignedTag signed) throws IOException {
        Optional<OpenPgpSignature> signature = OpenPgpSignature.parse(signed.signature());
        return signature.isEmpty()
                ? said(Verdict.BAD, "what stands in its place is no signature", "")
                : of(signature.get(), signed.content());
    }

    private Signature of(OpenPgpSignature signature, byte[] content) throws IOException {
        List<OpenPgpKey> known = keyring.find(signature.claimedKey());
        if (known.isEmpty()) {
            return unknown(signature.claimedKey());
        }
        return known.stream()
                .filter(key -> signature.isBy(key.key(), content))
                .findFirst()
                .map(key -> by(key, signature))
                .orElseGet(() -> said(
                        Verdict.BAD,
                        "it was not made over this tag by key " + known.get(0).fingerprint(),
                        ""));
    }

    private static Signature by(OpenPgpKey key, OpenPgpSignature signature) {
        if (key.isRevoked()) {
            return invalid(key, "was revoked", "# the signer makes a new key, and sends it");
        }
        if (!key.isForSigning()) {
            return invalid(key, "is not meant for signing", "# the signer adds a key for signing, and sends it");
        }
        if (!key.isValidAt(signature.madeAt())) {
            return invalid(
                    key,
                    "was not valid at the time of the signature",
                    "# the signer, who then sends the key again\ngpg --quick-set-expire " + key.primaryFingerprint()
                            + " 1y");
        }
        return new Signature(Verdict.GOOD, key.identities(), new Told(VERIFIER, "the key is in the keyring"));
    }

    private static Signature invalid(OpenPgpKey key, String what, String renewal) {
        return said(
                Verdict.INVALID_KEY,
                "key " + key.fingerprint() + " " + what,
                renewal + "\n" + exchange(key.primaryFingerprint()));
    }

    private Signature unknown(String claimed) {
        return said(
                Verdict.UNKNOWN_KEY, "key " + claimed + " is not in the keyring " + keyring.home(), exchange(claimed));
    }

    private static String exchange(String fingerprint) {
        return "# the signer\ngpg --armor --export " + fingerprint + " > signer.asc\n# here, before Maven runs\n"
                + "gpg --import signer.asc\ngpg --fingerprint " + fingerprint
                + "   # compare it with what the signer reads out";
    }

    private static Signature said(Verdict verdict, String detail, String remedy) {
        return Signature.of(verdict, new Told(VERIFIER, detail, remedy));
    }
}
