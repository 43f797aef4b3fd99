package io.github.haztrak.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksRuleTest {
    @Test
    void readsYesAndNo() {
        assertThat(ChecksRule.parse("false")).isEqualTo(ChecksRule.OFF);
        assertThat(ChecksRule.parse(" true ").required()).isTrue();
        assertThat(ChecksRule.parse("true").named()).isEmpty();
    }

    @Test
    void readsNamesWithCommasOrLineEndsBetweenThem() {
        assertThat(names("build, docs*\n  ci/lint,\n")).containsExactly("build", "docs*", "ci/lint");
    }

    @Test
    void leavesTheCommasOfMatrixJobsAlone() {
        assertThat(names("build (ubuntu, 17, a (b, c)), test(x), docs"))
                .containsExactly("build (ubuntu, 17, a (b, c))", "test(x)", "docs");
    }

    @Test
    void survivesParenthesesThatDoNotFit() {
        assertThat(names("a), b\n(c, d\ne")).containsExactly("a)", "b", "(c, d", "e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "\n,"})
    void refusesAListOfNothing(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ChecksRule.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"900,PT15M", "0,PT0S", " 5 ,PT5S", "PT1H30M,PT1H30M", "pt10m,PT10M", "21600,PT6H"})
    void readsSecondsAndDurations(String text, Duration duration) {
        assertThat(ChecksRule.duration(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15m", "-5", "PT-5S", "21601", "999999999999999", "P1D"})
    void refusesWhatIsNoTimeToWait(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ChecksRule.duration(text));
    }

    @ParameterizedTest
    @CsvSource({
        "build,build,true",
        "build,Build,false",
        "build,build (x),false",
        "build*,build (x),true",
        "*docs,api docs,true",
        "b*d*,build (linux),true",
        "a*a,a,false",
        "a*a,aa,true",
        "*,anything,true",
        "build (*,'build (ubuntu, 17)',true",
        "a.c,abc,false",
        "b*x*d,build,false"
    })
    void matchesNamesByTheirStars(String pattern, String name, boolean matches) {
        assertThat(new CheckPattern(pattern).matches(Ci.green(name))).isEqualTo(matches);
    }

    @Test
    @Timeout(5)
    void matchesAHostileNameInNoTime() {
        assertThat(new CheckPattern("a*".repeat(30) + "b").matches(Ci.green("a".repeat(200))))
                .isFalse();
    }

    @Test
    void cutsLongNamesBetweenCharacters() {
        assertThat(Ci.green("\uD83D\uDC19".repeat(300)).name()).isEqualTo("\uD83D\uDC19".repeat(200));
    }

    private static List<String> names(String text) {
        return ChecksRule.parse(text).named().stream().map(CheckPattern::text).toList();
    }
}
