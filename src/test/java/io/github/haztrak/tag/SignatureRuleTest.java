package io.github.haztrak.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureRuleTest {
    private static final String OPENPGP = "0123456789ABCDEF0123456789ABCDEF01234567";
    private static final String SSH = "SHA256:" + "aB3/".repeat(10) + "xyz";

    @Test
    void looksAtNoSignatureByDefault() {
        assertThat(SignatureRule.parse(" ignore ")).isEqualTo(SignatureRule.IGNORE);
    }

    @Test
    void wantsAnyGoodSignature() {
        SignatureRule rule = SignatureRule.parse("require");

        assertThat(rule).isEqualTo(new SignatureRule(true, List.of())).hasToString("require");
        assertThat(rule.allows(by("octo@example.test"))).isTrue();
    }

    @Test
    void readsAListAsItIsWrittenInAPom() {
        assertThat(SignatureRule.parse("\n  octo@example.test,\n  " + OPENPGP.toLowerCase() + "\t" + SSH + "\n"))
                .hasToString("octo@example.test, " + OPENPGP + ", " + SSH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Require",
                "octo",
                "@octo",
                "octo@",
                "octo@example@test",
                "*@example.test",
                "!octo@example.test",
                "Octo <octo@example.test>",
                "0x0123456789ABCDEF0123456789ABCDEF01234567",
                "89ABCDEF01234567",
                "01234567",
                "0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567",
                "0123456789ABCDEF0123456789ABCDEF0123456",
                "0123456789ABCDEF0123456789ABCDEF0123456G",
                "SHA256:abc",
                "sha256:aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/xyz",
                "MD5:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff",
                "octo@example.test require",
                "\u00f6cto@example.test",
            })
    void refusesWhatMayMeanSeveral(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignatureRule.parse(text))
                .withMessageContaining("names no signer for sure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ","})
    void refusesAnEmptyList(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignatureRule.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "octo@example.test, OCTO@example.test,    true",
        "octo@example.test, octo@example.test.eu, false",
        "octo@example.test, not-octo@example.test, false",
        "0123456789ABCDEF0123456789ABCDEF01234567, 0123456789abcdef0123456789abcdef01234567, true",
        "0123456789ABCDEF0123456789ABCDEF01234567, F123456789ABCDEF0123456789ABCDEF01234567, false",
        "SHA256:aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/xyz, SHA256:aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/xyz, true",
        "SHA256:aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/xyz, SHA256:AB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/xyz, false",
    })
    void comparesWholeIdentities(String allowed, String signer, boolean allows) {
        assertThat(SignatureRule.parse(allowed).allows(by(signer))).isEqualTo(allows);
    }

    @Test
    void takesNoLetterOfAnotherAlphabetForALatinOne() {
        // The sign for kelvin; in all of Unicode its lower case is the letter k.
        assertThat(SignerIdentity.find("\u212Aim@example.test")).isEmpty();
        assertThat(SignerIdentity.find("kim@example.test")).isPresent();
    }

    @Test
    void allowsNobodyOfWhomNothingIsTold() {
        assertThat(SignatureRule.parse("octo@example.test").allows(by())).isFalse();
    }

    private static Signature by(String... identities) {
        return new Signature(
                Signature.Verdict.GOOD,
                List.of(identities).stream().map(SignerIdentity::parse).toList(),
                new Signature.Told("test", "made up"));
    }
}
