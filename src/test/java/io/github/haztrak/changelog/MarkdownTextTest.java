package io.github.haztrak.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
    /** A backslash that acts, with what it makes plain (CommonMark 0.31.2, section 2.4). */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[!-/:-@\\[-`{-~])(.)");

    /** What would act in GitHub Flavored Markdown, once escapes are taken away. */
    private static final Pattern ACTIVE = Pattern.compile(String.join(
            "|",
            "[`~\\[$]",
            "<[A-Za-z/!?]",
            "&(#|[A-Za-z0-9]+;)",
            "\\*[^ ]|[^ ]\\*",
            "(^|[^\\p{L}\\p{N}])_|_($|[^\\p{L}\\p{N}])",
            "^(#{1,6}( |$)|[-+*>]|\\d{1,9}[.)]( |$))",
            "@[\\p{L}\\p{N}]|://|(?i)www\\."));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handle foo_bar in v1.2 (#12)", "a-b + c = d", "x * y", "a < b & c > d", "C:\\temp",
                        "100% of {this} | that",
                "#12 is done", "octo/zoo#7", "it's \"quoted\"!", "1.2 is next", "👩\u200d🔬 and ümlaut",
                        "see java.util.List.of()"
            })
    void leavesOrdinarySubjectsAsTheyAre(String text) {
        assertThat(MarkdownText.inline(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "# x| \\# x",
                "- x| \\- x",
                "+ x| \\+ x",
                "* x| \\* x",
                "> x| \\> x",
                "1. x| 1\\. x",
                "12) x| 12\\) x",
                "---| \\---",
                "```| \\`\\`\\`",
                "~~x~~| \\~\\~x\\~\\~",
                "*x* **y**| \\*x\\* \\*\\*y\\*\\*",
                "_x_ and __init__| \\_x\\_ and \\_\\_init\\_\\_",
                "[x](y)| \\[x](y)",
                "![x](y)| !\\[x](y)",
                "[ ] x| \\[ ] x",
                "<script>alert(1)</script>| \\<script>alert(1)\\</script>",
                "<!-- x| \\<!-- x",
                "&lt;b&gt;| \\&lt;b\\&gt;",
                "a\\*b\\*| a\\\\\\*b\\\\\\*",
                "x\\| x\\\\",
                "$x$| \\$x\\$",
            })
    void takesThePowerOfMarkup(String text, String markdown) {
        assertThat(MarkdownText.inline(text)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource({
        "thanks @octo, thanks @|octo",
        "octo@example.test, octo@|example.test",
        "http://example.test/x, http:|//example.test/x",
        "see HTTPS://example.test, see HTTPS:|//example.test",
        "www.example.test, www|.example.test",
        "WwW.example.test, WwW|.example.test",
    })
    void partsWhatWouldBeAMentionOrALink(String text, String parted) {
        assertThat(MarkdownText.inline(text)).isEqualTo(parted.replace('|', '\u2060'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nb",
                "a\u2028b",
                "a\u0000b",
                "a\u202eb",
                "a\tb",
                "a\u2060b",
                "\u0001 a\nb\u0085",
                "\u00a0a b\u3000"
            })
    void staysOnOneLine(String text) {
        assertThat(MarkdownText.inline(text)).isEqualTo("a b");
    }

    @Test
    void seesAHeadingBehindControlCharacters() {
        assertThat(MarkdownText.inline("\u0001\u200b# x")).isEqualTo("\\# x");
    }

    @Test
    void leavesNothingActiveInTextMadeByChance() {
        String[] parts =
                "# |#|1. |9)|- |*|**|_|__|`|~~|[x]|(y)|!|<b>|</|<!--|&amp;|&#35;|\\|@octo|http://|www.|$|foo| |\n|é|:|/|x_y"
                        .split("\\|");
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(6, 0, parts.length).forEach(at -> text.append(parts[at]));

            String markdown = MarkdownText.inline(text.toString());

            String without = ESCAPE.matcher(markdown).replaceAll("\u00b7");
            assertThat(ACTIVE.matcher(without).find())
                    .as("%s -> %s", text, markdown)
                    .isFalse();
            assertThat(ESCAPE.matcher(markdown).replaceAll("$1").replace("\u2060", ""))
                    .isEqualTo(text.toString().replaceAll("\n+", " ").strip());
        }
    }
}
