package io.github.haztrak.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.tag.TagFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangelogTest {
    private final KnownHistory history = new KnownHistory();

    @Test
    void isWrittenInSectionsTheMostImportantFirst() {
        history.commit("fix(server): handle foo_bar in v1.2 (#12)")
                .merge("Merge branch 'side'")
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
                          - no more codes

                        ### Features

                        - sell tickets online (00000003)
                        - open on Sundays (0000000a)

                        ### Fixes

                        - **server**: handle foo_bar in v1.2 (#12, 00000001)

                        ### Performance

                        - **zoo/cage**: count once (00000007)

                        ### Dependencies

                        - bump lion to 2.0 (00000008)

                        ### Documentation

                        - say how (00000006)

                        ### Other changes

                        - Feed @|octo's \\[lions](http:|//lions.test) \\<b>daily\\</b> (00000009)""".replace('|', '\u2060'));
    }

    @Test
    void saysWhenNothingChanged() {
        history.merge("Merge branch 'side'");

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

        assertThat(composed(version).range().since()).map(Since::name).contains(base);
    }

    private String rendered() {
        return new MarkdownRenderer(Links.NONE, true).render(composed("1.0.0"));
    }

    private Changelog composed(String version) {
        return history.composed(version, ChangelogSettings.of(new TagFormat("v{version}", "zoo")));
    }
}
