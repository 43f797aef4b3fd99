package io.github.haztrak.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.VerifiedTag.TaggedCommit;
import io.github.haztrak.tag.Version;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangelogTest {
    private final KnownHistory history = new KnownHistory();

    @Test
    void isWrittenInSectionsTheMostImportantFirst() {
        history.commit("fix(server): handle foo_bar in v1.2 (#12)")
                .commit("Merge branch 'side'", 2)
                .commit("feat: sell tickets online\n\nWith a body.")
                .commit("chore!: drop Java 11")
                .commit("Fix(client): tell what went wrong\n\nBREAKING CHANGE: no more codes")
                .commit("docs: say how")
                .commit("perf(zoo/cage): count once")
                .commit("build(deps): bump lion to 2.0")
                .commit("Feed @octo's [lions](http://lions.test) <b>daily</b>")
                .commit("feat: open on Sundays");

        assertThat(rendered()).isEqualTo("""
                        ### Breaking changes

                        - drop Java 11 (00000004)
                        - **client**: tell what went wrong (00000005)

                        ### Features

                        - sell tickets online (00000003)
                        - open on Sundays (0000000a)

                        ### Fixes

                        - **server**: handle foo_bar in v1.2 (#12) (00000001)

                        ### Performance

                        - **zoo/cage**: count once (00000007)

                        ### Documentation

                        - say how (00000006)

                        ### Other changes

                        - build(deps): bump lion to 2.0 (00000008)
                        - Feed @|octo's \\[lions](http:|//lions.test) \\<b>daily\\</b> (00000009)""".replace('|', '\u2060'));
    }

    @Test
    void saysWhenNothingChanged() {
        history.commit("Merge branch 'side'", 2);

        assertThat(rendered()).isEqualTo("No changes.");
    }

    @Test
    void showsAnEmptyMessageByItsCommit() {
        history.commit("\n").commit("feat(\u200b): x");

        assertThat(rendered()).contains("- (00000001)").contains("- x (00000002)");
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, v1.1.0", "1.2.0-rc.2, v1.2.0-rc.1"})
    void comparesAStableReleaseWithTheStableOneBefore(String version, String base) {
        history.commit("feat: x").after("v" + version, "client-9.0.0", "v1.2.0-rc.1", "v1.1.0");

        assertThat(composed(version).since()).contains(new TagName(base));
    }

    @Test
    void holdsEachCommitThatIsNoMergeExactlyOnce() {
        String[] parts = {
            "feat", "fix", "(a b)", "()", "!", ":", ": ", " ", "\n", "\n\nBREAKING CHANGE: ", "x", "é", "#", "\u2028"
        };
        Random random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder message = new StringBuilder();
            random.ints(5, 0, parts.length).forEach(at -> message.append(parts[at]));
            history.commit(message.toString(), random.nextInt(3));
        }
        List<CommitId> expected = history.commits().stream()
                .filter(commit -> !commit.isMerge())
                .map(Commit::id)
                .toList();

        Changelog changelog = composed("1.0.0");

        assertThat(changelog.size()).isEqualTo(expected.size());
        assertThat(changelog.sections().stream().flatMap(section -> section.entries().stream()))
                .extracting(Changelog.Entry::commit)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(new MarkdownRenderer().render(changelog).lines())
                .allMatch(line -> line.isEmpty() || line.matches("### [A-Z][a-z ]+|- .*\\([0-9a-f]{8}\\)"))
                .filteredOn(line -> line.startsWith("- "))
                .hasSameSizeAs(expected);
    }

    private String rendered() {
        return new MarkdownRenderer().render(composed("1.0.0"));
    }

    private Changelog composed(String version) {
        TagObject object = new TagObject("b".repeat(40), "Annotation", Instant.EPOCH);
        VerifiedTag tag = new VerifiedTag(
                new TagName("v" + version),
                new Version(version),
                object,
                new TaggedCommit(KnownHistory.id(0), Instant.EPOCH));
        return new ChangelogComposer(history, new TagFormat("v{version}", "zoo")).compose(tag);
    }
}
