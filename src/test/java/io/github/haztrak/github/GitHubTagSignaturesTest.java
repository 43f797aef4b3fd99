package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.rehearsal.SeededTag;
import io.github.haztrak.tag.Signature;
import io.github.haztrak.tag.Signature.Verdict;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagSignatures;
import io.github.haztrak.tag.TagSignaturesContract;
import io.github.haztrak.testing.SshKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubTagSignaturesTest extends TagSignaturesContract {
    private static final TagName NAME = new TagName("v1.0.0");
    private static final String ID = "e".repeat(40);
    private static final String TAG = "/git/tags/" + ID;

    @TempDir
    Path folder;

    private GitHubSandbox sandbox;
    private SshKey octo;
    private String signature;

    @BeforeEach
    void start() throws IOException {
        sandbox = GitHubSandbox.start(folder);
        octo = SshKey.create(folder, "octo");
        signature = octo.sign(Files.writeString(folder.resolve("tag"), "object ..."));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Override
    protected TagSignatures signatures() {
        return verifier(GitHubSandbox.TOKEN);
    }

    @Override
    protected String tag(TagName name, Verdict verdict) {
        return switch (verdict) {
            case GOOD -> tag(name, "valid", Optional.of(signature));
            case UNSIGNED -> tag(name, "unsigned", Optional.empty());
            case BAD -> tag(name, "invalid", Optional.of(signature));
            case UNKNOWN_KEY -> tag(name, "unknown_key", Optional.of(signature));
            case INVALID_KEY -> tag(name, "expired_key", Optional.of(signature));
            case UNVERIFIABLE -> tag(name, "unknown_signature_type", Optional.of(signature));
        };
    }

    @Override
    protected List<String> signer() {
        return List.of(octo.fingerprint(), "octo@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "unsigned,               UNSIGNED",
        "invalid,                BAD",
        "malformed_signature,    BAD",
        "expired_key,            INVALID_KEY",
        "not_signing_key,        INVALID_KEY",
        "ocsp_revoked,           INVALID_KEY",
        "unknown_key,            UNKNOWN_KEY",
        "no_user,                UNKNOWN_KEY",
        "unverified_email,       UNKNOWN_KEY",
        "bad_email,              UNKNOWN_KEY",
        "bad_cert,               UNKNOWN_KEY",
        "unknown_signature_type, UNVERIFIABLE",
        "a_reason_of_tomorrow,   UNVERIFIABLE",
    })
    void hasAVerdictForEachReason(String reason, Verdict verdict) {
        Signature verified = verified(NAME, tag(NAME, reason, Optional.of(signature)));

        assertThat(verified.verdict()).isEqualTo(verdict);
        assertThat(verified.identities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpgverify_error", "gpgverify_unavailable", "ocsp_pending", "ocsp_error"})
    void waitsForAVerdictThatIsNotThereYet(String reason) {
        String id = tag(NAME, Verdict.GOOD);
        sandbox.inject(Fault.on("GET", TAG).times(2).answering(200, Map.of(), answer("false", reason)));

        assertThat(verified(NAME, id).verdict()).isEqualTo(Verdict.GOOD);
        assertThat(sandbox.events().pauses()).hasSize(2);
    }

    @Test
    void stopsWaitingForAVerdictThatDoesNotCome() {
        String id = tag(NAME, "gpgverify_unavailable", Optional.of(signature));

        assertThatThrownBy(() -> verified(NAME, id)).hasMessageContainingAll("HZ-REL-003", "gpgverify_unavailable");
        assertThat(sandbox.events().pauses()).hasSize(4);
    }

    @Test
    void asksAgainWhenGitHubFails() {
        String id = tag(NAME, Verdict.GOOD);
        sandbox.inject(Fault.on("GET", TAG).times(2).answering(502));

        assertThat(verified(NAME, id).verdict()).isEqualTo(Verdict.GOOD);
        assertThat(sandbox.events().pauses()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | unknown_key
            false | valid
            """)
    void takesNoVerdictForGoodThatContradictsItself(String verified, String reason) {
        String id = tag(NAME, Verdict.GOOD);
        sandbox.inject(Fault.on("GET", TAG).answering(200, Map.of(), answer(verified, reason)));

        assertThat(verified(NAME, id).verdict()).isEqualTo(Verdict.UNVERIFIABLE);
    }

    @Test
    void cannotTellWhereGitHubGivesNoVerdict() {
        String id = tag(NAME, Verdict.GOOD);
        sandbox.inject(Fault.on("GET", TAG).answering(200, Map.of(), "{\"tag\":\"v1.0.0\",\"sha\":\"" + ID + "\"}"));

        assertThat(verified(NAME, id).verdict()).isEqualTo(Verdict.UNVERIFIABLE);
    }

    @Test
    void believesNoAnswerAboutAnotherObject() {
        String id = tag(NAME, Verdict.GOOD);
        sandbox.inject(Fault.on("GET", TAG)
                .answering(200, Map.of(), answer("true", "valid").replace(ID, "d".repeat(40))));

        assertThatThrownBy(() -> verified(NAME, id)).hasMessageContainingAll("HZ-REL-003", "another object");
    }

    @Test
    void cannotTellOfATagThatGitHubDoesNotShow() {
        assertThat(verified(NAME, "f".repeat(40)).verdict()).isEqualTo(Verdict.UNVERIFIABLE);
    }

    @Test
    void saysThatTheTokenIsNotKnown() {
        assertThatThrownBy(() -> verifier("expired-token").of(NAME, object(ID)))
                .hasMessageContaining("HZ-REL-001")
                .hasMessageNotContaining("expired-token");
    }

    @Test
    void tellsNoKeyFromASignatureOfAnotherKind() {
        for (String other : List.of(
                "-----BEGIN PGP SIGNATURE-----\n\niHUEABYK\n-----END PGP SIGNATURE-----",
                "-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAX////8AAAAL\n-----END SSH SIGNATURE-----",
                "-----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----",
                "-----BEGIN SSH SIGNATURE-----\n=\n-----END SSH SIGNATURE-----")) {
            assertThat(verified(NAME, tag(NAME, "valid", Optional.of(other))).identities())
                    .map(Object::toString)
                    .containsExactly("octo@example.org");
        }
    }

    @Test
    void lacksATokenWhereThereIsNone() {
        Signature signature = GitHubTagSignatures.withoutToken().of(NAME, object(ID));

        assertThat(signature.verdict()).isEqualTo(Verdict.UNVERIFIABLE);
        assertThat(signature.told().remedy()).contains("GITHUB_TOKEN: ${{ github.token }}");
    }

    private String tag(TagName name, String reason, Optional<String> signature) {
        sandbox.github()
                .pushed(new SeededTag(name.value(), ID, "c".repeat(40), "Signed")
                        .with(new SeededTag.Verification(reason, signature)));
        return ID;
    }

    private GitHubTagSignatures verifier(String token) {
        GitHubAccess access = new GitHubAccess(sandbox.github().uri(), "octo", "haztrak", token);
        return new GitHubTagSignatures(access, GitHubSandbox.QUICK, sandbox.events());
    }

    private static String answer(String verified, String reason) {
        return "{\"tag\":\"v1.0.0\",\"sha\":\"" + ID + "\",\"tagger\":{\"email\":\"octo@example.org\"},"
                + "\"verification\":{\"verified\":" + verified + ",\"reason\":\"" + reason + "\"}}";
    }
}
