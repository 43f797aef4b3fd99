package io.github.haztrak.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTest {
    private static final LogText FEW = new LogText(2, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1.2.0 is annotated",
                "          uploaded images.txt",
                "a::b",
                "127.0.0.1:5000/octo/app:1.0",
                "## Images",
                "#[7]",
                "caf\u00e9 \u65e5\u672c \uD83D\uDE80"
            })
    void leavesOrdinaryTextAsItIs(String text) {
        assertThat(LogText.LINE.of(text)).isEqualTo(text);
        assertThat(LogText.BLOCK.of(text + "\n" + text)).isEqualTo(text + "\n" + text);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "::error::x,:\uFFFD:error::x",
                "   ::add-mask::x,   :\uFFFD:add-mask::x",
                "\u00a0\u3000::error::x,\u00a0\u3000:\uFFFD:error::x",
                ":::error::x,:\uFFFD::error::x",
                "x ##[error]y,x #\uFFFD#[error]y",
                "###[group]y,##\uFFFD#[group]y",
                "##[a]##[b],#\uFFFD#[a]#\uFFFD#[b]"
            })
    void letsNoLineBeACommandOfARunner(String text, String shown) {
        assertThat(LogText.LINE.of(text)).isEqualTo(shown);
        assertThat(LogText.BLOCK.of("first\n" + text)).isEqualTo("first\n" + shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":\u200b:error::x",
                ":\u2060:error::x",
                ":\ufeff:error::x",
                "\u00ad::error::x",
                "\u034f::error::x",
                ":\u034f:error::x",
                ":\ufe0f:error::x",
                "\ufeff::error::x",
                "\u3164::error::x",
                "#\u034f#[error]x",
                "#\u200d#[error]x",
                "##\u034f[error]x"
            })
    void isNotTakenInByCharactersThatNobodySees(String text) {
        String seen = LogText.LINE.of(text).replaceAll("[\\p{M}\\p{Cf}\u3164]", "");

        assertThat(seen).doesNotStartWith("::").doesNotContain("##[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\rb", // a carriage return alone
                "a\u0085b", // next line
                "a\u2028b", // line separator
                "a\u2029b", // paragraph separator
                "a\u000bb", // vertical tab
                "a\u000cb", // form feed
                "a\u001bb", // escape
                "a\u009bb", // control sequence introducer
                "a\u0007b", // bell
                "a\u0008b", // backspace
                "a\u0000b",
                "a\u202eb", // right-to-left override
                "a\u2066b", // isolate
                "a\u200bb", // zero width space
                "a\ud800b" // half a character
            })
    void takesAwayWhatSteersATerminal(String text) {
        assertThat(LogText.LINE.of(text)).isEqualTo("a\uFFFDb");
        assertThat(LogText.BLOCK.of(text)).isEqualTo("a\uFFFDb");
    }

    @Test
    void letsNoCommandStartAfterABreakThatOthersTakeForOne() {
        for (String lineBreak : new String[] {"\r", "\u0085", "\u2028", "\u2029", "\n", "\r\n", "\u000b", "\u000c"}) {
            assertThat(LogText.BLOCK.of("a" + lineBreak + " ::error::x").split("\\R"))
                    .noneMatch(line -> line.strip().startsWith("::"));
        }
    }

    @Test
    void takesOneLineForOneLine() {
        assertThat(LogText.LINE.of("a\nforged: b")).isEqualTo("a\uFFFDforged: b");
        assertThat(LogText.BLOCK.of("a\r\nb\n\nc")).isEqualTo("a\nb\n\nc");
    }

    @Test
    void countsWhatItCuts() {
        assertThat(FEW.of("12345")).isEqualTo("12345");
        assertThat(FEW.of("1234567\n1\n2\n3")).isEqualTo("12345 ... 2 more characters\n1\n... 2 more lines");
        assertThat(LogText.LINE.of("x".repeat(100_000))).hasSizeLessThan(550).endsWith(" ... 99500 more characters");
        assertThat(LogText.BLOCK.of(numbered(100_000))).endsWith("\n39\n... 99960 more lines");
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(FEW.of("1234\uD83D\uDE80")).isEqualTo("1234\uFFFD ... 1 more characters");
    }

    @Test
    void boundsALineOfMarksToo() {
        assertThat(LogText.LINE.of("\u034f".repeat(100_000) + "::error::x")).hasSizeLessThan(550);
        assertThat(LogText.LINE.of(":".repeat(500))).startsWith(":\uFFFD:");
    }

    private static String numbered(int lines) {
        return IntStream.range(0, lines).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    }
}
