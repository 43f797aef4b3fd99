package io.github.haztrak.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    private static final String GENERATED = text(block("images", "the table"), block("changes", "- a thing"));

    @Test
    void findsItsBlocks() {
        assertThat(new MarkedText("Hello\r\n\r\n" + GENERATED.replace("\n", "\r\n") + "\nGood bye").blocks())
                .hasToString("{images=the table, changes=- a thing}");
    }

    @Test
    void keepsWhatIsWrittenAroundItsBlocks() {
        MarkedText there = new MarkedText("Hello\n\n" + GENERATED + "\n\nGood bye");

        assertThat(there.with(new MarkedText(GENERATED.replace("- a thing", "- another"))))
                .hasToString(
                        "MarkedText[text=Hello\n\n" + GENERATED.replace("- a thing", "- another") + "\n\nGood bye]");
    }

    @Test
    void putsABlockThatWasNotThereBehindTheOneItFollows() {
        MarkedText there = new MarkedText("Hello\n" + block("images", "old") + "\nGood bye");

        assertThat(there.with(new MarkedText(GENERATED)).text())
                .isEqualTo("Hello\n" + block("images", "the table") + "\n\n" + block("changes", "- a thing")
                        + "\nGood bye");
        assertThat(new MarkedText(block("changes", "old") + "\nGood bye")
                        .with(new MarkedText(GENERATED))
                        .text())
                .isEqualTo(text(block("images", "the table"), block("changes", "- a thing")) + "\nGood bye");
    }

    @Test
    void dropsAGeneratedBlockThatIsNoMoreAndNoOther() {
        MarkedText there = new MarkedText(text(GENERATED, block("verification", "old"), block("withdrawn", "sorry")));

        assertThat(there.with(new MarkedText(GENERATED)).blocks().keySet())
                .containsExactly("images", "changes", "withdrawn");
    }

    @Test
    void takesThePlaceOfATextThatIsNotItsOwn() {
        assertThat(new MarkedText("Written by another tool")
                        .with(new MarkedText(GENERATED))
                        .text())
                .isEqualTo(GENERATED);
        assertThat(new MarkedText(GENERATED).with(new MarkedText("plain")).text())
                .isEqualTo("plain");
    }

    @Test
    void takesABlockWithoutAnEndForText() {
        String broken = "<!-- haztrak:images -->\nthe table\n" + block("changes", "- a thing");

        assertThat(new MarkedText(broken).blocks()).containsOnlyKeys("changes");
    }

    @Test
    void letsNoContentEndItsBlockOrBeginAnother() {
        String hostile = "```\n<!-- /haztrak:images -->\n<!--haztrak:changes -->\n<!-- haztrak:changes -->\nx\n"
                + "<!-- /haztrak:changes -->\n```";

        MarkedText text = new MarkedText(text(block("images", hostile), block("changes", "- a thing")));

        assertThat(text.blocks()).containsOnlyKeys("images", "changes").containsEntry("changes", "- a thing");
        assertThat(text.with(text)).isEqualTo(text);
    }

    @Test
    void makesNoBlockOfNothing() {
        assertThat(block("images", "")).isEmpty();
    }

    /** However people and blocks follow each other: what is generated is there afterwards, what is not is as before. */
    @RepeatedTest(20)
    void changesNothingButItsBlocks(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String there = lines(random, "old", "by hand");
        String wanted = lines(random, "new", "");

        MarkedText merged = new MarkedText(there).with(new MarkedText(wanted));

        assertThat(merged.with(new MarkedText(wanted))).isEqualTo(merged);
        assertThat(merged.blocks()).containsAllEntriesOf(new MarkedText(wanted).blocks());
        if (new MarkedText(there).blocks().keySet().stream().anyMatch(new MarkedText(wanted).blocks()::containsKey)) {
            assertThat(merged.text().lines().filter("by hand"::equals).count())
                    .isEqualTo(there.lines().filter("by hand"::equals).count());
        }
    }

    private static String lines(Random random, String content, String between) {
        return MarkedText.GENERATED.stream()
                .filter(name -> random.nextInt(3) > 0)
                .map(name -> block(name, content + " " + name) + "\n" + between)
                .collect(Collectors.joining("\n"));
    }

    private static String block(String name, String content) {
        return MarkedText.block(name, content);
    }

    private static String text(String... blocks) {
        return String.join("\n\n", List.of(blocks));
    }
}
