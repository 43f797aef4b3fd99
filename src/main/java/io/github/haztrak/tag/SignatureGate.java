package io.github.haztrak.tag;

import io.github.haztrak.problem.ReleaseException;
import java.util.Optional;

/**
 * Lets only tags pass that are signed as the rule wants.
 *
 * @param rule what is wanted
 * @param signatures who verifies
 */
public record SignatureGate(SignatureRule rule, TagSignatures signatures) {

    /**
     * A gate that looks at no signature.
     *
     * @return the gate
     */
    public static SignatureGate open() {
        return new SignatureGate(
                SignatureRule.IGNORE,
                (name, object) -> Signature.of(
                        Signature.Verdict.UNVERIFIABLE, new Signature.Told("nobody", "signatures are not looked at")));
    }

    /**
     * Proves that a tag is signed as the rule wants.
     *
     * @param name the tag
     * @param object its tag object
     * @return by whom, with which key and who verified it, one line; empty if the rule wants nothing
     * @throws ReleaseException HZ-SIG-001 to 006, and what {@link TagSignatures#of} throws
     */
    public Optional<String> require(TagName name, TagObject object) {
        if (!rule.required()) {
            return Optional.empty();
        }
        Signature signature = signatures.of(name, object);
        if (!signature.is(Signature.Verdict.GOOD) || !rule.allows(signature)) {
            throw new SignatureProblems(rule, name, object).of(signature).exception();
        }
        return Optional.of(
                signature.signer() + ", verified by " + signature.told().verifier());
    }
}
