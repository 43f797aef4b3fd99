package io.github.haztrak.jgit;

import io.github.haztrak.tag.Signature;
import io.github.haztrak.tag.Signature.Told;
import io.github.haztrak.tag.Signature.Verdict;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.TagSignatures;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.GpgConfig;
import org.eclipse.jgit.lib.GpgConfig.GpgFormat;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.SignatureVerifiers;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Signatures verified on this machine, where the build has put JGit's verifiers on the class path:
 * {@code org.eclipse.jgit.gpg.bc} for OpenPGP, with the keys of GnuPG's keyring, and {@code org.eclipse.jgit.ssh.apache} for
 * SSH, with the keys of {@code gpg.ssh.allowedSignersFile}. Without the one that is needed it cannot tell.
 */
public final class JGitTagSignatures implements TagSignatures {
    private static final String VERIFIER = "JGit";

    private final LocalRepository local;

    /**
     * Verifies the tags of one repository.
     *
     * @param directory in the work tree or a directory below it; looked at on each call
     */
    public JGitTagSignatures(Path directory) {
        this.local = new LocalRepository(directory);
    }

    @Override
    public Signature of(TagName name, TagObject object) {
        return local.read(repository -> {
            try (RevWalk walk = new RevWalk(repository)) {
                RevObject there = walk.parseAny(ObjectId.fromString(object.id()));
                return there instanceof RevTag tag
                        ? named(name, tag, of(repository, tag))
                        : cannotTell("the object " + object.id() + " is no tag object", LocalVerifiers.fetch(name));
            } catch (MissingObjectException elsewhere) {
                return cannotTell("this clone does not hold the tag object", LocalVerifiers.fetch(name));
            }
        });
    }

    private static Signature of(Repository repository, RevTag tag) throws IOException {
        return SignedTag.of(tag).isEmpty()
                ? Signature.of(Verdict.UNSIGNED, new Told(VERIFIER, "there is no signature"))
                : of(repository, new SignedTag(tag));
    }

    private static Signature of(Repository repository, SignedTag signed) throws IOException {
        GpgFormat format = signed.format();
        if (SignatureVerifiers.get(format) == null) {
            LocalVerifiers needed = new LocalVerifiers(format);
            return cannotTell(needed.missing(), needed.dependency());
        }
        return switch (format) {
            case SSH -> new SshVerdict(repository, new GpgConfig(repository.getConfig())).of(signed);
            case OPENPGP -> new OpenPgpVerdict(GnuPgKeyring.ofUser()).of(signed);
            case X509 ->
                cannotTell("X.509 signatures are not read", "# sign with an SSH key: git config gpg.format ssh");
        };
    }

    /** Whoever may push could give an old signed tag object a new name. */
    private static Signature named(TagName name, RevTag tag, Signature signature) {
        return signature.verdict() != Verdict.GOOD || name.value().equals(tag.getTagName())
                ? signature
                : new Signature(
                        Verdict.BAD,
                        signature.identities(),
                        new Told(VERIFIER, "it was signed under the name " + tag.getTagName()));
    }

    private static Signature cannotTell(String why, String remedy) {
        return Signature.of(Verdict.UNVERIFIABLE, new Told(VERIFIER, why, remedy));
    }
}
