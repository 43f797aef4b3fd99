package io.github.haztrak.tag;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ShellWord;

/**
 * What can be wrong with a tag's signature, told.
 *
 * @param rule what is wanted
 * @param name the tag
 * @param object its tag object
 */
record SignatureProblems(SignatureRule rule, TagName name, TagObject object) {
    private static final String FORMAT = "git config gpg.format ssh\ngit config user.signingkey ~/.ssh/id_ed25519.pub";

    Problem of(Signature signature) {
        return switch (signature.verdict()) {
            case GOOD -> notAllowed(signature);
            case UNSIGNED -> unsigned();
            case BAD -> bad(signature);
            case UNKNOWN_KEY -> unknownKey(signature);
            case INVALID_KEY -> invalidKey(signature);
            case UNVERIFIABLE -> unverifiable(signature);
        };
    }

    private Problem unsigned() {
        return Problem.of(ProblemCode.TAG_UNSIGNED, "the tag " + name + " is not signed")
                .found("tag object " + object.id() + " carries no signature")
                .why(why())
                .fix("# with an SSH key; without these two lines git signs with your GPG key\n" + FORMAT + "\n"
                        + sign());
    }

    private Problem bad(Signature signature) {
        return Problem.of(ProblemCode.SIGNATURE_BAD, "the signature of the tag " + name + " does not hold")
                .found(found(signature))
                .why("the tag was changed after it was signed, or the signature belongs to another tag")
                .fix("# look at it, and ask who made it\ngit cat-file tag " + object.id()
                        + "\n# if all is as it should be: sign it again\n" + sign());
    }

    private Problem unknownKey(Signature signature) {
        return Problem.of(ProblemCode.SIGNING_KEY_UNKNOWN, "nobody here knows the key that signed the tag " + name)
                .found(found(signature))
                .why("anybody can make a key; only one that is known tells who signed")
                .fix(signature.told().remedy());
    }

    private Problem invalidKey(Signature signature) {
        return Problem.of(ProblemCode.SIGNING_KEY_INVALID, "the key that signed the tag " + name + " is not valid")
                .found(found(signature))
                .why("a key that has expired or was revoked may be in other hands")
                .fix(signature.told().remedy() + "\n# or sign the tag with a key that is valid\n" + sign());
    }

    private Problem unverifiable(Signature signature) {
        return Problem.of(ProblemCode.SIGNATURE_UNVERIFIABLE, "nobody here can verify the signature of the tag " + name)
                .found(found(signature))
                .why(why() + "; one that was not verified proves nothing")
                .fix(signature.told().remedy());
    }

    private Problem notAllowed(Signature signature) {
        return Problem.of(ProblemCode.SIGNER_NOT_ALLOWED, "the tag " + name + " is signed by somebody who may not sign")
                .found("signed by: " + signature.signer() + "\nallowed:   " + rule + "\nverified by "
                        + signature.told().verifier())
                .why("the signature is good, but tagSignature does not name who made it")
                .fix("# if they may release: add one of these to tagSignature\n#   "
                        + String.join(
                                "\n#   ",
                                signature.identities().stream()
                                        .map(SignerIdentity::text)
                                        .toList())
                        + "\n# if not: let somebody who may sign the tag\n" + sign());
    }

    private String why() {
        return rule.signers().isEmpty()
                ? "tagSignature = require lets nobody release unsigned"
                : "tagSignature names who may sign a release";
    }

    private String found(Signature signature) {
        String key = signature.identities().isEmpty() ? "" : "\nsigned by: " + signature.signer();
        return signature.told().line() + key + "\ntag object " + object.id();
    }

    private String sign() {
        String ref = "refs/tags/" + name;
        return "git tag -s -f -m \"...\" " + ShellWord.of(name.value()) + " " + ShellWord.of(ref + "^{}")
                + "\ngit push --force origin " + ShellWord.of(ref);
    }
}
