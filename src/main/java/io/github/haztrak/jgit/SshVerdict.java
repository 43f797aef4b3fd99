package io.github.haztrak.jgit;

import io.github.haztrak.problem.ShellWord;
import io.github.haztrak.tag.Signature;
import io.github.haztrak.tag.Signature.Told;
import io.github.haztrak.tag.Signature.Verdict;
import io.github.haztrak.tag.SignerIdentity;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.GpgConfig;
import org.eclipse.jgit.lib.GpgConfig.GpgFormat;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.SignatureVerifier.SignatureVerification;
import org.eclipse.jgit.lib.SignatureVerifier.TrustLevel;
import org.eclipse.jgit.lib.SignatureVerifiers;

/**
 * What JGit says of an SSH signature. It holds if its key stands in {@code gpg.ssh.allowedSignersFile} (ssh-keygen(1),
 * "ALLOWED SIGNERS"), valid at the tagger's time, and is not in {@code gpg.ssh.revocationFile}.
 *
 * @param repository where the tag is
 * @param config which files are asked
 */
record SshVerdict(Repository repository, GpgConfig config) {
    private static final String VERIFIER = "JGit";

    Signature of(SignedTag signed) {
        try {
            SignatureVerification verification = SignatureVerifiers.get(GpgFormat.SSH)
                    .verify(repository, config, signed.content(), signed.signature());
            return of(signed, verification);
        } catch (IOException unreadable) {
            return unread(String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException malformed) {
            return said(Verdict.BAD, "what stands in its place is no signature", "");
        }
    }

    private Signature unread(String message) {
        return message.contains("EdDSA")
                ? said(
                        Verdict.UNVERIFIABLE,
                        "Ed25519 keys need one more dependency of the plugin (" + message + ")",
                        new LocalVerifiers(GpgFormat.SSH).dependency())
                : said(Verdict.UNKNOWN_KEY, message, introduction());
    }

    private Signature of(SignedTag signed, SignatureVerification verification) {
        if (verification.verified() && signed.tag().getTaggerIdent() == null) {
            return said(Verdict.BAD, "the tag has no tagger and so no date at which the key could be valid", "");
        }
        if (verification.verified()) {
            return new Signature(Verdict.GOOD, identities(verification), new Told(VERIFIER, "in " + file().orElse("")));
        }
        return refused(verification);
    }

    private Signature refused(SignatureVerification verification) {
        String message = Optional.ofNullable(verification.message()).orElse("it is not over this tag");
        String key = Optional.ofNullable(verification.keyFingerprint()).orElse("not told");
        // Nothing but the message tells a revoked key, or a file that cannot be read, from a signature that does not
        // hold.
        if (verification.expired() || message.contains("revoked")) {
            return said(Verdict.INVALID_KEY, message + ", key " + key, renewal());
        }
        if (verification.trustLevel() == TrustLevel.UNKNOWN || message.contains("see the log")) {
            return said(Verdict.UNKNOWN_KEY, unknown(message) + ", key " + key, introduction());
        }
        return said(Verdict.BAD, message, "");
    }

    private static Signature said(Verdict verdict, String detail, String remedy) {
        return Signature.of(verdict, new Told(VERIFIER, detail, remedy));
    }

    /** The file may name patterns, which nobody is. */
    private static List<SignerIdentity> identities(SignatureVerification verification) {
        Stream<String> principals = Arrays.stream(verification.keyUser().split(","));
        return Stream.concat(Stream.of(verification.keyFingerprint()), principals)
                .flatMap(word -> SignerIdentity.find(word.strip()).stream())
                .distinct()
                .toList();
    }

    private Optional<String> file() {
        return Optional.ofNullable(config.getSshAllowedSignersFile()).filter(name -> !name.isEmpty());
    }

    private String unknown(String message) {
        return file().map(name -> message + " (" + name + ")").orElse("gpg.ssh.allowedSignersFile is not configured");
    }

    private String introduction() {
        return "# the signer sends the public key (~/.ssh/id_ed25519.pub); here, a line for each signer:\n"
                + "echo 'octo@example.org ssh-ed25519 AAAA...' >> " + quotedFile() + "\n"
                + "git config gpg.ssh.allowedSignersFile " + quotedFile();
    }

    private String renewal() {
        return "# what the files say of the key; valid-before and valid-after are compared with the tagger's date\ncat "
                + quotedFile()
                + Optional.ofNullable(config.getSshRevocationFile())
                        .map(name -> "\nssh-keygen -Q -l -f " + ShellWord.of(name))
                        .orElse("");
    }

    private String quotedFile() {
        return ShellWord.of(file().orElse(".github/allowed_signers"));
    }
}
