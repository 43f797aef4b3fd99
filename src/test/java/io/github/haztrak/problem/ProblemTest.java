package io.github.haztrak.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Problem TWO_LINES = Problem.of(ProblemCode.TAG_LIGHTWEIGHT, "the tag v1 is lightweight")
            .found("here:   1\nremote: 2")
            .why("it says nothing")
            .fix("git fetch\ngit checkout v1\n");

    @Test
    void isShownInFiveLabelledParts() {
        assertThat(TWO_LINES.render()).isEqualToNormalizingNewlines("""
                        HZ-TAG-002  the tag v1 is lightweight
                          found  here:   1
                                 remote: 2
                          why    it says nothing
                          fix    git fetch
                                 git checkout v1
                          page   https://github.com/haztrak/haztrak-maven-plugin/blob/main/docs/reference/problems.md#hz-tag-002""");
    }

    @Test
    void letsNoControlCharacterThrough() {
        Problem hostile = Problem.of(ProblemCode.TAG_MISSING, "no tag \u001b[2J\nforged: line")
                .found("a\u0007b\rc\u009bd\u202ee\u0000f")
                .why("g\u001bh")
                .fix("i\u0008j");

        assertThat(hostile.render())
                .startsWith("HZ-TAG-001  no tag \uFFFD[2J\uFFFDforged: line")
                .contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf", "g\uFFFDh", "i\uFFFDj")
                .doesNotContainPattern("[\\p{Cc}&&[^\\r\\n]]|\\p{Cf}");
    }

    @Test
    void letsNoPartBeACommandOfARunner() {
        String shown = Problem.of(ProblemCode.TAG_MISSING, "::error::a")
                .found("::add-mask::b\n  ::stop-commands::c")
                .why("d\n::e::")
                .fix("##[group]f\n##[endgroup]")
                .render();

        assertThat(shown.lines()).noneMatch(line -> line.strip().startsWith("::") || line.contains("##["));
        assertThat(shown).contains("add-mask::b", "stop-commands::c", "[group]f");
    }

    @Test
    void staysReadableWhateverItQuotes() {
        String endless = "x".repeat(100_000) + "\ny".repeat(100_000);

        String shown = Problem.of(ProblemCode.TAG_MISSING, endless)
                .found(endless)
                .why(endless)
                .fix(endless)
                .render();

        assertThat(shown.lines()).hasSizeLessThan(130).allMatch(line -> line.length() < 2_100);
        assertThat(shown).contains("99500 more characters", "99961 more lines");
    }

    @Test
    void leavesNothingOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Problem.of(ProblemCode.OFFLINE, " ").found("a").why("b").fix("c"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Problem.of(ProblemCode.OFFLINE, "a").found("b").why("c").fix("\n"))
                .withMessageContaining("fix");
    }

    @Test
    void hasACodeOfItsOwnWithAnAnchor() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("HZ-[A-Z]{2,3}-\\d{3}"));
        assertThat(ProblemCode.HISTORY_SHALLOW.page()).endsWith("#hz-git-002");
    }

    @Test
    void stopsAReleaseTogetherWithOthers() {
        Problem offline = Problem.of(ProblemCode.OFFLINE, "offline")
                .found("-o")
                .why("no way out")
                .fix("leave -o out");

        assertThatThrownBy(() -> ReleaseException.throwIfAny(List.of(TWO_LINES, offline)))
                .isInstanceOf(ReleaseException.class)
                .hasMessage(TWO_LINES.render() + System.lineSeparator() + System.lineSeparator() + offline.render());
        assertThatCode(() -> ReleaseException.throwIfAny(List.of())).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> new ReleaseException(List.of()));
    }

    @Test
    void keepsItsCause() {
        IOException cause = new IOException("disk");

        assertThat(new ReleaseException(TWO_LINES, cause)).hasCause(cause);
        assertThat(TWO_LINES.exception().problems()).containsExactly(TWO_LINES);
    }
}
