package io.github.haztrak.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.tag.Signature.Told;
import io.github.haztrak.tag.Signature.Verdict;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SignatureGateTest {
    private static final TagName NAME = new TagName("v1.0.0");
    private static final TagObject OBJECT = KnownRepository.object('a');
    private static final String KEY = "0123456789ABCDEF0123456789ABCDEF01234567";

    private final KnownRepository repository = new KnownRepository();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksNobodyUnlessSignaturesMatter() {
        assertThat(gate("ignore", Verdict.BAD).require(NAME, OBJECT)).isEmpty();
        assertThat(SignatureGate.open().require(NAME, OBJECT)).isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    void tellsByWhomWithWhichKeyAndWhoVerifiedIt() {
        assertThat(gate("require", Verdict.GOOD).require(NAME, OBJECT))
                .contains("octo@example.test, key " + KEY + ", verified by the notary");
    }

    @Test
    void saysHowToSign() {
        assertThat(problem("require", Verdict.UNSIGNED).render())
                .contains(
                        "HZ-SIG-001",
                        "tag object " + OBJECT.id() + " carries no signature",
                        "tagSignature = require",
                        "git config gpg.format ssh",
                        "git tag -s -f -m \"...\" v1.0.0 'refs/tags/v1.0.0^{}'",
                        "git push --force origin refs/tags/v1.0.0");
    }

    @Test
    @Provokes({
        ProblemCode.SIGNATURE_BAD,
        ProblemCode.SIGNING_KEY_UNKNOWN,
        ProblemCode.SIGNING_KEY_INVALID,
        ProblemCode.SIGNATURE_UNVERIFIABLE
    })
    void tellsEachVerdictByItsOwnCode() {
        refused("require", Verdict.BAD).tells(ProblemCode.SIGNATURE_BAD, "the notary: looked closely");
        refused("require", Verdict.UNKNOWN_KEY).tells(ProblemCode.SIGNING_KEY_UNKNOWN, "bring a seal");
        refused("require", Verdict.INVALID_KEY).tells(ProblemCode.SIGNING_KEY_INVALID, "bring a seal");
        refused("require", Verdict.UNVERIFIABLE).tells(ProblemCode.SIGNATURE_UNVERIFIABLE, "bring a seal");
    }

    @Test
    @Provokes(ProblemCode.SIGNER_NOT_ALLOWED)
    void refusesAGoodSignatureOfSomebodyElse() {
        refused("zoe@example.test", Verdict.GOOD).tells(ProblemCode.SIGNER_NOT_ALLOWED, "allowed:   zoe@example.test");
    }

    private Refused refused(String rule, Verdict verdict) {
        return Refused.when(() -> gate(rule, verdict).require(NAME, OBJECT));
    }

    @Test
    void saysWhatTheVerifierSaw() {
        for (Verdict verdict : List.of(Verdict.BAD, Verdict.UNKNOWN_KEY, Verdict.INVALID_KEY, Verdict.UNVERIFIABLE)) {
            assertThat(problem("require", verdict).explanation().found())
                    .contains("the notary: looked closely", "tag object " + OBJECT.id());
        }
        for (Verdict verdict : List.of(Verdict.UNKNOWN_KEY, Verdict.INVALID_KEY, Verdict.UNVERIFIABLE)) {
            assertThat(problem("require", verdict).explanation().fix()).contains("bring a seal");
        }
    }

    @Test
    void saysWhoSignedAndWhoMay() {
        assertThat(problem("zoe@example.test", Verdict.GOOD).render())
                .contains(
                        "HZ-SIG-006",
                        "signed by: octo@example.test, key " + KEY,
                        "allowed:   zoe@example.test",
                        "#   " + KEY,
                        "#   octo@example.test");
    }

    @Test
    void letsTheFirstAnswerThatCanTell() {
        TagSignatures silent = saying(Verdict.UNVERIFIABLE);

        assertThat(silent.or(saying(Verdict.GOOD)).of(NAME, OBJECT).verdict()).isEqualTo(Verdict.GOOD);
        assertThat(saying(Verdict.BAD).or(saying(Verdict.GOOD)).of(NAME, OBJECT).verdict())
                .isEqualTo(Verdict.BAD);
        assertThat(asked).hasValue(3);
    }

    @Test
    void saysWhatEachOfThoseLacksWhoCannotTell() {
        TagSignatures other = (name, object) ->
                Signature.of(Verdict.UNVERIFIABLE, new Told("the mayor", "is on holiday", "wait for the mayor"));

        Signature both = saying(Verdict.UNVERIFIABLE).or(other).of(NAME, OBJECT);

        assertThat(both.told().line()).isEqualTo("the notary: looked closely\nthe mayor: is on holiday");
        assertThat(both.told().remedy()).isEqualTo("bring a seal\nwait for the mayor");
    }

    @Test
    void isAskedOnceATagIsProvedOtherwise() {
        TagVerifier verifier = new TagVerifier(repository.source(), TagRules.of(new TagFormat("v{version}", "zoo")))
                .with(gate("require", Verdict.GOOD));
        repository.annotated("v1.0.0", 'a');
        assertThatThrownBy(() -> verifier.verify(new Version("1.0.0"))).hasMessageContaining("HZ-TAG-006");
        assertThat(asked).hasValue(0);

        repository.onRemote("v1.0.0", 'a', true);
        assertThat(verifier.verify(new Version("1.0.0")).signed())
                .get()
                .asString()
                .contains("octo@example.test");
    }

    @Test
    void keepsAnUnsignedTagFromBeingProved() {
        repository.annotated("v1.0.0", 'a').onRemote("v1.0.0", 'a', true);
        TagVerifier verifier = new TagVerifier(repository.source(), TagRules.of(new TagFormat("v{version}", "zoo")))
                .with(gate("require", Verdict.UNSIGNED));

        assertThatThrownBy(() -> verifier.verify(new Version("1.0.0"))).hasMessageContaining("HZ-SIG-001");
    }

    private Problem problem(String rule, Verdict verdict) {
        return catchThrowableOfType(
                        ReleaseException.class, () -> gate(rule, verdict).require(NAME, OBJECT))
                .problems()
                .get(0);
    }

    private SignatureGate gate(String rule, Verdict verdict) {
        return new SignatureGate(SignatureRule.parse(rule), saying(verdict));
    }

    private TagSignatures saying(Verdict verdict) {
        List<SignerIdentity> octo = verdict == Verdict.GOOD
                ? List.of(new SignerIdentity(KEY), new SignerIdentity("octo@example.test"))
                : List.of();
        return (name, object) -> {
            asked.incrementAndGet();
            return new Signature(verdict, octo, new Told("the notary", "looked closely", "bring a seal"));
        };
    }
}
