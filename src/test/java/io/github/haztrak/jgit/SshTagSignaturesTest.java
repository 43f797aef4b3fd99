package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.tag.Signature;
import io.github.haztrak.tag.Signature.Verdict;
import io.github.haztrak.tag.SignerIdentity;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagSignatures;
import io.github.haztrak.tag.TagSignaturesContract;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.SshKey;
import io.github.haztrak.testing.TagSigning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshTagSignaturesTest extends TagSignaturesContract {
    private static final TagName NAME = new TagName("v1.0.0");

    @TempDir
    Path temp;

    private GitSandbox git;
    private TagSigning signing;
    private SshKey octo;

    @BeforeEach
    void oneCommitAndOneAllowedSigner() throws IOException {
        git = GitSandbox.init(Files.createDirectory(temp.resolve("repository")));
        git.commit("work");
        signing = new TagSigning(git);
        octo = SshKey.create(temp, "octo");
        allow("octo@example.test " + octo.publicKey());
    }

    @Override
    protected TagSignatures signatures() {
        return new JGitTagSignatures(git.folder());
    }

    @Override
    protected String tag(TagName name, Verdict verdict) throws IOException {
        return switch (verdict) {
            case UNSIGNED -> git.annotatedTag(name.value(), "Not signed");
            case BAD -> {
                signing.ssh(octo, name.value());
                yield signing.rewritten(name.value(), text -> text.replace("Signed", "Forged"));
            }
            case UNKNOWN_KEY -> signing.ssh(SshKey.create(temp, "stranger"), name.value());
            case INVALID_KEY -> {
                allow("octo@example.test valid-before=\"20250101\" " + octo.publicKey());
                yield signing.ssh(octo, name.value());
            }
            default -> signing.ssh(octo, name.value());
        };
    }

    @Override
    protected List<String> signer() {
        return List.of(octo.fingerprint(), "octo@example.test");
    }

    @Test
    void verifiesTheOuterOfTwoNestedTags() throws IOException {
        git.annotatedTag("inner", "Not signed");

        assertThat(verdict(signing.tag("v1.0.0", "inner", "gpg.format=ssh", "user.signingkey=" + octo.file())))
                .isEqualTo(Verdict.GOOD);
    }

    @Test
    void takesNoSignatureOfAnInnerTagForThatOfTheOuterOne() {
        signing.ssh(octo, "inner");
        git.run("tag", "-a", "-m", "Not signed", "v1.0.0", "inner");

        assertThat(verdict(git.tagObject("v1.0.0"))).isEqualTo(Verdict.UNSIGNED);
    }

    @Test
    void refusesARevokedKey() {
        git.run("config", "gpg.ssh.revocationFile", octo.revocation().toString());

        Signature signature = verified(NAME, signing.ssh(octo, "v1.0.0"));

        assertThat(signature.verdict()).isEqualTo(Verdict.INVALID_KEY);
        assertThat(signature.told().detail()).contains("revoked", octo.fingerprint());
        assertThat(signature.told().remedy()).contains("ssh-keygen -Q -l -f ");
    }

    @Test
    void saysThatNoFileOfSignersIsConfigured() {
        git.run("config", "--unset", "gpg.ssh.allowedSignersFile");

        Signature signature = verified(NAME, signing.ssh(octo, "v1.0.0"));

        assertThat(signature.verdict()).isEqualTo(Verdict.UNKNOWN_KEY);
        assertThat(signature.told().detail()).contains("allowedSignersFile is not configured", octo.fingerprint());
        assertThat(signature.told().remedy()).contains("git config gpg.ssh.allowedSignersFile .github/allowed_signers");
    }

    @Test
    void doesNotBlameTheTagForAFileThatCannotBeRead() throws IOException {
        allow("octo@example.test no-key");

        assertThat(verdict(signing.ssh(octo, "v1.0.0"))).isEqualTo(Verdict.UNKNOWN_KEY);
    }

    @Test
    void findsTheFileFromTheTopOfTheWorkTree() throws IOException {
        git.write(".github/allowed_signers", "octo@example.test " + octo.publicKey() + "\n");
        git.run("config", "gpg.ssh.allowedSignersFile", ".github/allowed_signers");

        assertThat(verdict(signing.ssh(octo, "v1.0.0"))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void takesNoPatternForAnAddress() throws IOException {
        allow("*@example.test,!eve@example.test,octo " + octo.publicKey());

        assertThat(verified(NAME, signing.ssh(octo, "v1.0.0")).identities())
                .containsExactly(new SignerIdentity(octo.fingerprint()));
    }

    @Test
    void refusesAKeyThatIsAllowedToSignOtherThings() throws IOException {
        allow("octo@example.test namespaces=\"file\" " + octo.publicKey());

        assertThat(verdict(signing.ssh(octo, "v1.0.0"))).isEqualTo(Verdict.BAD);
    }

    @Test
    void refusesATagWithoutATaggerWhichWouldHaveNoDate() throws IOException {
        allow("octo@example.test valid-before=\"20250101\" " + octo.publicKey());
        Path text = Files.writeString(
                temp.resolve("undated"), "object " + git.head() + "\ntype commit\ntag v1.0.0\n\nNo tagger\n");
        String signature = octo.sign(text);
        Files.writeString(text, signature, java.nio.file.StandardOpenOption.APPEND);
        String id = git.run("hash-object", "-t", "tag", "-w", "--literally", text.toString());

        assertThat(verified(NAME, id).told().detail()).contains("no tagger");
        assertThat(verdict(id)).isEqualTo(Verdict.BAD);
    }

    @Test
    void refusesWhatStandsInTheSignaturesPlace() throws IOException {
        signing.ssh(octo, "v1.0.0");
        for (String line : List.of("U1NIU0lHAAAAAQAAADMAAAAL", "U1NIU0lH", "!", "")) {
            String id = signing.rewritten(
                    "v1.0.0", text -> text.replaceFirst("(?s)(BEGIN SSH SIGNATURE-----\\n).*", "$1" + line + "\n"));

            assertThat(verdict(id)).as(line).isNotEqualTo(Verdict.GOOD).isNotEqualTo(Verdict.UNVERIFIABLE);
        }
    }

    @Test
    void cannotTellOfATagThatTheCloneDoesNotHold() {
        Signature signature = verified(NAME, "f".repeat(40));

        assertThat(signature.verdict()).isEqualTo(Verdict.UNVERIFIABLE);
        assertThat(signature.told().remedy()).isEqualTo("git fetch --force origin refs/tags/v1.0.0:refs/tags/v1.0.0");
    }

    private Verdict verdict(String id) {
        return verified(NAME, id).verdict();
    }

    private void allow(String line) throws IOException {
        Path file = Files.createTempFile(temp, "allowed", "signers");
        Files.writeString(file, "# who may sign\n" + line + "\n");
        git.run("config", "gpg.ssh.allowedSignersFile", file.toString());
    }
}
