package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.tag.Signature;
import io.github.haztrak.tag.Signature.Told;
import io.github.haztrak.tag.Signature.Verdict;
import io.github.haztrak.tag.SignerIdentity;
import io.github.haztrak.tag.TagName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What GitHub says of a tag's signature (GitHub REST, schema "verification"; its reasons in "Signature verification object").
 *
 * @param tag the name that was signed
 * @param tagger the tagger's mail address, of which GitHub knows whose it is if the verdict is good
 * @param verified whether GitHub considers the signature verified
 * @param reason why, a word of GitHub's
 * @param signature the signature itself, if there is one
 */
record GitHubVerdict(String tag, String tagger, boolean verified, String reason, Optional<String> signature) {
    static final String VERIFIER = "GitHub";

    private static final Set<String> PENDING =
            Set.of("gpgverify_error", "gpgverify_unavailable", "ocsp_pending", "ocsp_error");
    private static final String KEYS = "# the signer adds the public key, an SSH one as a signing key, at\n"
            + "# https://github.com/settings/keys\n# and verifies the tagger's address at\n"
            + "# https://github.com/settings/emails\n# then run again";

    private static final String OTHER_KEY = "or sign with a key that GitHub can verify:\n"
            + "# https://docs.github.com/authentication/managing-commit-signature-verification";

    static GitHubVerdict of(JsonNode json) {
        JsonNode verification = json.path("verification");
        return new GitHubVerdict(
                json.path("tag").asText(),
                json.at("/tagger/email").asText(),
                verification.path("verified").asBoolean(false),
                verification.path("reason").asText("none"),
                Optional.ofNullable(verification.path("signature").textValue()));
    }

    /** GitHub has no verdict yet, or cannot reach who would know. */
    boolean pending() {
        return PENDING.contains(reason);
    }

    Signature signature(TagName name) {
        if (!verified) {
            return refused();
        }
        if (!reason.equals("valid")) {
            return said(Verdict.UNVERIFIABLE, "it verified the signature, yet gives the reason " + reason, OTHER_KEY);
        }
        return tag.equals(name.value())
                ? new Signature(Verdict.GOOD, identities(), new Told(VERIFIER, "verified"))
                : said(Verdict.BAD, "it was signed under the name " + tag, "");
    }

    private Signature refused() {
        return switch (reason) {
            case "unsigned" -> said(Verdict.UNSIGNED, "there is no signature", "");
            case "invalid" -> said(Verdict.BAD, "the key did not make it over this tag (invalid)", "");
            case "malformed_signature" -> said(Verdict.BAD, "it cannot be read (malformed_signature)", "");
            case "expired_key" -> said(Verdict.INVALID_KEY, "the key has expired (expired_key)", KEYS);
            case "not_signing_key" ->
                said(Verdict.INVALID_KEY, "the key is not meant for signing (not_signing_key)", KEYS);
            case "ocsp_revoked" -> said(Verdict.INVALID_KEY, "a certificate was revoked (ocsp_revoked)", KEYS);
            case "unknown_key" -> said(Verdict.UNKNOWN_KEY, "no account has the key (unknown_key)", KEYS);
            case "bad_cert" -> said(Verdict.UNKNOWN_KEY, "the certificate leads to no known one (bad_cert)", KEYS);
            case "no_user" -> said(Verdict.UNKNOWN_KEY, "no account has the address " + tagger + " (no_user)", KEYS);
            case "unverified_email" ->
                said(Verdict.UNKNOWN_KEY, "the address " + tagger + " is not verified (unverified_email)", KEYS);
            case "bad_email" ->
                said(Verdict.UNKNOWN_KEY, "the key does not carry the address " + tagger + " (bad_email)", KEYS);
            default -> said(Verdict.UNVERIFIABLE, "it cannot tell (" + reason + ")", OTHER_KEY);
        };
    }

    /** The address is proved to be the account's. Of the key itself only an SSH signature holds all that tells it. */
    private List<SignerIdentity> identities() {
        return Stream.of(signature.flatMap(SshSignatureKey::fingerprint), SignerIdentity.find(tagger))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Signature said(Verdict verdict, String detail, String remedy) {
        return Signature.of(verdict, new Told(VERIFIER, detail, remedy));
    }
}
