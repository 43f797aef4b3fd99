package io.github.haztrak.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.tag.Signature.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every verifier of signatures keeps to. */
public abstract class TagSignaturesContract {
    private static final TagName NAME = new TagName("v1.0.0");

    /** The verifier. */
    protected abstract TagSignatures signatures();

    /** Makes a tag object of the name whose signature is as wanted, and returns its id. */
    protected abstract String tag(TagName name, Verdict verdict) throws IOException;

    /** Whom the verifier has to tell for a good signature. */
    protected abstract List<String> signer();

    /** Looks a tag object up as the verifier knows it. */
    protected final Signature verified(TagName name, String id) {
        return signatures().of(name, object(id));
    }

    protected static TagObject object(String id) {
        return new TagObject(id, "Signed", Instant.EPOCH);
    }

    @Test
    void tellsWhoMadeAGoodSignature() throws IOException {
        Signature signature = verified(NAME, tag(NAME, Verdict.GOOD));

        assertThat(signature.verdict()).isEqualTo(Verdict.GOOD);
        assertThat(signature.identities()).map(SignerIdentity::text).containsExactlyElementsOf(signer());
    }

    @Test
    void lastsForATagOfItsOwnNameAlone() throws IOException {
        Signature signature = verified(new TagName("v2.0.0"), tag(NAME, Verdict.GOOD));

        assertThat(signature.verdict()).isEqualTo(Verdict.BAD);
        assertThat(signature.told().detail()).contains("under the name v1.0.0");
    }

    @ParameterizedTest
    @CsvSource({
        "UNSIGNED,    HZ-SIG-001",
        "BAD,         HZ-SIG-002",
        "UNKNOWN_KEY, HZ-SIG-003",
        "INVALID_KEY, HZ-SIG-004",
    })
    void hasAProblemWithEachOtherVerdict(Verdict verdict, String code) throws IOException {
        String id = tag(NAME, verdict);

        assertThat(verified(NAME, id).verdict()).isEqualTo(verdict);
        assertThat(problem(SignatureRule.parse("require"), id).code().id()).isEqualTo(code);
    }

    @Test
    void letsAnAllowedSignerPassAndNoOther() throws IOException {
        String id = tag(NAME, Verdict.GOOD);
        for (String identity : signer()) {
            SignatureGate gate = new SignatureGate(SignatureRule.parse("zoo@example.test " + identity), signatures());
            assertThat(gate.require(NAME, object(id)))
                    .get()
                    .asString()
                    .contains(signer())
                    .contains("verified by ");
        }

        assertThat(problem(SignatureRule.parse("zoo@example.test"), id).code().id())
                .isEqualTo("HZ-SIG-006");
    }

    private Problem problem(SignatureRule rule, String id) {
        return catchThrowableOfType(
                        ReleaseException.class, () -> new SignatureGate(rule, signatures()).require(NAME, object(id)))
                .problems()
                .get(0);
    }
}
