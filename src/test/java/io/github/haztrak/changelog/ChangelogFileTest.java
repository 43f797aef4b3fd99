package io.github.haztrak.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangelogFileTest {
    private static final String OLD = """
            # Changelog

            All notable changes.

            ## v1.1.0 (2026-01-02)

            - two

            ## [1.0.0] - 2026-01-01

            - one

            ```
            ## v9.9.9
            ```
            """;

    @Test
    void putsANewReleaseAboveTheOthers() {
        assertThat(with(OLD, "## v1.2.0 (2026-01-03)\n\n- three"))
                .isEqualTo(OLD.replace("## v1.1.0", "## v1.2.0 (2026-01-03)\n\n- three\n\n## v1.1.0"));
    }

    @Test
    void replacesAReleaseWhereItStands() {
        assertThat(with(OLD, "## v1.0.0 (2026-01-01)\n\n- other"))
                .startsWith(OLD.substring(0, OLD.indexOf("## [1.0.0]")))
                .endsWith("## v1.0.0 (2026-01-01)\n\n- other\n")
                .doesNotContain("- one");
        assertThat(with(with(OLD, "## v1.1.0\n\n- x"), "## v1.1.0\n\n- x")).isEqualTo(with(OLD, "## v1.1.0\n\n- x"));
    }

    @Test
    void letsAReleaseTakeThePlaceOfWhatWasUnreleased() {
        String unreleased = with(OLD, "## Unreleased\n\n- three");

        assertThat(unreleased).contains("## Unreleased\n\n- three\n\n## v1.1.0");
        assertThat(with(unreleased, "## [1.2.0] - 2026-01-03\n\n- three"))
                .contains("All notable changes.\n\n## [1.2.0] - 2026-01-03\n\n- three\n\n## v1.1.0")
                .doesNotContain("Unreleased");
        assertThat(with(unreleased, "## v1.0.0\n\n- again")).contains("## Unreleased\n\n- three");
    }

    @Test
    void beginsAFile() {
        assertThat(ChangelogFile.NEW.with("## v1.0.0\n\n- one").text())
                .isEqualTo("# Changelog\n\n## v1.0.0\n\n- one\n");
        assertThat(with("", "## v1.0.0\n\n- one")).isEqualTo("## v1.0.0\n\n- one\n");
    }

    @Test
    void tellsVersionsWithEscapesInThemApart() {
        assertThat(with("## v1.0.0\\_1\n\n- one\n", "## v1.0.0\\_1\n\n- two")).isEqualTo("## v1.0.0\\_1\n\n- two\n");
    }

    private static String with(String file, String section) {
        return new ChangelogFile(file).with(section).text();
    }
}
