package io.github.haztrak.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"v1.0.0", "refs/tags/v1.0:refs/tags/v1.0", "-DnewVersion=1.0", "https://git.example.test/o/r"})
    void leavesOrdinaryTextAsItIs(String text) {
        assertThat(ShellWord.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1.0$(touch x)",
                "it's",
                "''",
                "`id`",
                "a;b",
                "a&b",
                "a|b",
                "\"",
                "\\",
                "~",
                "*",
                "{a,b}",
                "!!",
                "#",
                "a\nb"
            })
    void keepsAnyTextOneWordOfTheShell(String text) throws IOException {
        assertThat(readByShell(text)).isEqualTo("<" + text + ">");
    }

    @Test
    void keepsTextMadeByChance() throws IOException {
        Random random = new Random(7);
        String signs = " \t\n\"'`$\\;&|<>(){}[]*?!#~=%^-+@:,./aZ0\u00fc";
        for (int i = 0; i < 50; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(12, 0, signs.length()).forEach(at -> text.append(signs.charAt(at)));
            assertThat(readByShell(text.toString())).isEqualTo("<" + text + ">");
        }
    }

    private static String readByShell(String text) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", "printf '<%s>' " + ShellWord.of(text)).start();
        shell.getOutputStream().close();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
