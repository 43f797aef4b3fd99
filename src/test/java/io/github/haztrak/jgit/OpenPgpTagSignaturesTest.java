package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.tag.Signature;
import io.github.haztrak.tag.Signature.Verdict;
import io.github.haztrak.tag.SignerIdentity;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagSignatures;
import io.github.haztrak.tag.TagSignaturesContract;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.GnuPgHome;
import io.github.haztrak.testing.TagSigning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenPgpTagSignaturesTest extends TagSignaturesContract {
    private static final TagName NAME = new TagName("v1.0.0");
    private static final String HOME = "jgit.gpg.home";
    private static final String OCTO = "Octo <octo@example.test>";
    private static final Instant JANUARY = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2025-06-01T00:00:00Z");

    @TempDir
    Path temp;

    private GitSandbox git;
    private TagSigning signing;
    private GnuPgHome home;
    private String octo;

    @BeforeEach
    void oneCommitAndOneKey() throws IOException {
        git = GitSandbox.init(Files.createDirectory(temp.resolve("repository")));
        git.commit("work");
        signing = new TagSigning(git);
        home = GnuPgHome.create();
        octo = home.keyMadeAt(JANUARY, OCTO);
        System.setProperty(HOME, home.folder().toString());
    }

    @AfterEach
    void endTheAgent() throws IOException {
        System.clearProperty(HOME);
        home.close();
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
                signed(name.value());
                yield signing.rewritten(name.value(), text -> text.replace("Signed", "Forged"));
            }
            case UNKNOWN_KEY -> bySomebodyElse(name.value(), "Eve <eve@example.test>");
            case INVALID_KEY -> {
                String id = signed(name.value());
                home.expire(octo, JANUARY.plusSeconds(60), "2025-03-01");
                yield id;
            }
            default -> signed(name.value());
        };
    }

    @Override
    protected List<String> signer() {
        return List.of(octo, "octo@example.test");
    }

    @Test
    void knowsAnRsaKey() throws IOException {
        String rsa = home.rsaKey("Rsa <rsa@example.test>");

        assertThat(verified(NAME, signing.gpg(home.program(), rsa, "v1.0.0")).identities())
                .map(SignerIdentity::text)
                .containsExactly(rsa, "rsa@example.test");
    }

    @Test
    void tellsTheSubkeyThatSignedAndTheKeyThatItsOwnerShows() throws IOException {
        String owner = home.key("Zoe <zoe@example.test>");
        home.subkey(owner, "ed25519", "sign");
        String subkey = home.fingerprints(owner).get(1);

        Signature signature = verified(NAME, signing.gpg(home.program(), subkey + "!", "v1.0.0"));

        assertThat(signature.verdict()).isEqualTo(Verdict.GOOD);
        assertThat(signature.identities()).map(SignerIdentity::text).containsExactly(subkey, owner, "zoe@example.test");
    }

    @Test
    void keepsToAddressesThatTheOwnerHasNotRevoked() throws IOException {
        String zoe = home.key("Zoe <zoe@example.test>");
        home.addUser(zoe, "Zoe <zoe@former.test>");
        home.revokeUser(zoe, "Zoe <zoe@former.test>");

        assertThat(verified(NAME, signing.gpg(home.program(), zoe, "v1.0.0")).identities())
                .map(SignerIdentity::text)
                .containsExactly(zoe, "zoe@example.test");
    }

    @Test
    void refusesARevokedKey() throws IOException {
        String id = signed("v1.0.0");
        home.revoke(octo);

        Signature signature = verified(NAME, id);

        assertThat(signature.verdict()).isEqualTo(Verdict.INVALID_KEY);
        assertThat(signature.told().detail()).contains(octo, "was revoked");
    }

    @Test
    void believesAKeyThatHasExpiredSinceItSigned() {
        assertThat(Instant.now()).isAfter(JANUARY.plusSeconds(366 * 86_400L));
        assertThat(verified(NAME, signed("v1.0.0")).verdict()).isEqualTo(Verdict.GOOD);
    }

    @Test
    void doesNotBlameTheTagForAnotherKeyOfTheSameAddress() throws IOException {
        Signature signature = verified(NAME, bySomebodyElse("v1.0.0", OCTO));

        assertThat(signature.verdict()).isEqualTo(Verdict.UNKNOWN_KEY);
        assertThat(signature.told().remedy()).contains("gpg --import").doesNotContain(octo);
    }

    @Test
    void findsTheKeyInAKeyringOfTheOldForm() throws IOException {
        String id = signed("v1.0.0");
        Path exported = home.folder().resolve("exported");
        home.introduce(octo, home);
        Files.copy(home.folder().resolve(octo + ".pub"), exported);
        Files.delete(home.folder().resolve("pubring.kbx"));
        Files.move(exported, home.folder().resolve("pubring.gpg"));

        assertThat(verified(NAME, id).verdict()).isEqualTo(Verdict.GOOD);
    }

    @Test
    void believesTheKeyThatMadeASignatureAndNotTheOneThatItClaims() throws IOException {
        octo = home.rsaKey("Rsa <rsa@example.test>");
        ForgedSignature forgery = ForgedSignature.by("Eve <eve@example.test>");
        Files.write(home.folder().resolve("pubring.gpg"), forgery.publicKey());
        byte[] content = ("object " + git.head()
                        + "\ntype commit\ntag v1.0.0\ntagger Octo <octo@example.test> 1767225600"
                        + " +0000\n\nForged\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Path tag = temp.resolve("tag");
        Files.write(tag, content);
        Files.writeString(tag, forgery.claiming(octo, content), java.nio.file.StandardOpenOption.APPEND);
        String id = git.run("hash-object", "-t", "tag", "-w", "--literally", tag.toString());

        Signature signature = verified(NAME, id);

        assertThat(signature.verdict()).isEqualTo(Verdict.BAD);
        assertThat(signature.identities()).isEmpty();
    }

    @Test
    void tellsTwoKeysOfAnAddressApart() throws IOException {
        String older = home.rsaKey("Zoe <zoe@example.test>");
        String newer = home.key("Zoe (newer) <zoe@example.test>");

        for (String key : List.of(older, newer)) {
            assertThat(verified(NAME, signing.gpg(home.program(), key, "v1.0.0"))
                            .identities())
                    .map(SignerIdentity::text)
                    .startsWith(key);
        }
    }

    @Test
    void refusesWhatStandsInTheSignaturesPlace() throws IOException {
        signed("v1.0.0");
        for (String line : List.of("iHUEABYK", "!", "")) {
            String id = signing.rewritten(
                    "v1.0.0", text -> text.replaceFirst("(?s)(BEGIN PGP SIGNATURE-----\\n\\n).*", "$1" + line + "\n"));

            assertThat(verified(NAME, id).verdict()).as(line).isEqualTo(Verdict.BAD);
        }
    }

    private String signed(String name) {
        try {
            return signing.gpg(home.programAt(JUNE), octo, name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String bySomebodyElse(String name, String owner) throws IOException {
        try (GnuPgHome elsewhere = GnuPgHome.create()) {
            return signing.gpg(elsewhere.program(), elsewhere.key(owner), name);
        }
    }
}
