package io.github.haztrak.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationTest {

    @Test
    void keepsParagraphsListsAndLinks() {
        String message = "Text over\ntwo lines.\n\n- *one* fix for #12\n- `two`, see [here](https://example.test)\n"
                + "- 3 < 4 & <https://example.test/x>";

        assertThat(shown(message)).isEqualTo(message);
    }

    @Test
    void makesALineOfItsOwnAtTheTopTheTitle() {
        assertThat(shown("Containers\n\nText.")).isEqualTo("## Containers\n\nText.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Containers", "A sentence.\n\nText", "# Containers\n\nText", "- a\n\n- b", "One\ntwo\n\nthree"})
    void leavesAnotherBeginningAsItIs(String message) {
        assertThat(shown(message)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "thanks to @octo, thanks to @~octo",
        "@octo/team did it, @~octo/team did it",
        "(@octo) _@octo_, (@~octo) _@~octo_",
        "`@octo`, `@~octo`",
        "&#64;octo &commat;octo &amp;, &~#64;octo &~commat;octo &amp;",
        "octo@example.test, octo@example.test",
        "<script>x</script>, <~script>x<~/script>",
        "<!-- hidden, <~!-- hidden",
        "<img src=x>, <~img src=x>",
        "![pixel](https://example.test/p.png), !~[pixel](https://example.test/p.png)",
        "    @octo, @~octo"
    })
    void breaksWhatNotifiesHidesOrLoads(String written, String shown) {
        assertThat(shown(written)).isEqualTo(shown.replace('~', '\u2060'));
    }

    @Test
    void leavesFencedCodeAlone() {
        String message = "Run\n\n```sh\nnpm i @octo/haztrak <file\n```\nthanks";

        assertThat(shown(message)).contains("npm i @octo/haztrak <file");
    }

    @Test
    void closesAFenceThatWouldSwallowTheRest() {
        assertThat(shown("Run it:\n````\n@octo\n```")).isEqualTo("Run it:\n````\n@octo\n```\n````");
    }

    @Test
    void trustsNoFenceThatIsNotAtTheMargin() {
        assertThat(shown("- a\n\n  ```\n  x\n@octo")).endsWith("@\u2060octo");
        assertThat(shown("> ```\n@octo")).endsWith("@\u2060octo");
        assertThat(shown("``` a ` b\n@octo")).endsWith("@\u2060octo");
    }

    @Test
    void dropsControlCharactersAndTurnedText() {
        assertThat(shown("a\u0007\u001b[31m b\u202e c\u2066\r\nd\te\rf")).isEqualTo("a[31m b c\nd\te\nf");
    }

    @Test
    void cutsALongMessageAtTheEndOfALine() {
        String text = shown("a line of text\n".repeat(100_000));

        assertThat(text).hasSizeLessThan(Annotation.LIMIT + 100);
        assertThat(text).endsWith("a line of text\n\n(The whole text is in the tag.)");
    }

    @Test
    void saysWhereTheTextIsWhenOneLineIsTooLong() {
        assertThat(shown("x".repeat(50_000))).isEqualTo("(The whole text is in the tag.)");
    }

    private static String shown(String message) {
        return new Annotation(message).markdown();
    }
}
