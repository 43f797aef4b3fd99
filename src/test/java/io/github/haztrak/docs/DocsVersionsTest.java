package io.github.haztrak.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.haztrak.tag.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocsVersionsTest {
    private final DocsVersions versions =
            new DocsVersions(List.of(of("1.4.2", "1.4"), of("2.0.0-rc.1"), of("1.10.0", "latest", "1.10"), of("main")));

    @Test
    void listsTheNewestFirstAndWhatIsNoVersionLast() {
        assertThat(versions.all())
                .extracting(version -> version.version().text())
                .containsExactly("2.0.0-rc.1", "1.10.0", "1.4.2", "main");
    }

    @Test
    void takesAnAliasFromWhoeverHasHeldIt() {
        DocsVersions after = versions.with(of("2.0.0", "latest", "2.0"));

        assertThat(after.holding("latest")).map(DocsVersion::version).contains(new Version("2.0.0"));
        assertThat(after.find(new Version("1.10.0"))).map(DocsVersion::aliases).contains(List.of("1.10"));
    }

    @Test
    void leavesAVersionTheAliasesItHas() {
        assertThat(versions.with(of("1.10.0")).find(new Version("1.10.0")))
                .map(DocsVersion::aliases)
                .contains(List.of("latest", "1.10"));
    }

    @Test
    void keepsTheFolderOfAVersionFromBecomingAnAlias() {
        DocsVersions after = versions.with(of("1.5")).with(of("1.5.1", "1.5"));

        assertThat(after.find(new Version("1.5.1"))).map(DocsVersion::aliases).contains(List.of());
    }

    @Test
    void takesAnAliasAwayFromOthersForAVersionOfThatName() {
        assertThat(versions.with(of("1.4")).find(new Version("1.4.2")))
                .map(DocsVersion::aliases)
                .contains(List.of());
    }

    @Test
    void forgetsAVersionWhoseFolderIsGone() {
        assertThat(versions.only("1.4.2"::equals).all())
                .extracting(version -> version.version().text())
                .containsExactly("1.4.2");
    }

    @ParameterizedTest
    @CsvSource({"1.4.2,1.4", "1.4.2-rc.1,1.4", "1.4.2.1,1.4", "10.20.30,10.20", "1.4,", "7,", "main,"})
    void knowsTheLineOfAVersion(String version, String line) {
        assertThat(DocsAliases.lineOf(new Version(version))).isEqualTo(Optional.ofNullable(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gh-pages", "pages", "docs/site", "@a", "v1.0"})
    void takesABranchThatGitTakes(String branch) {
        assertThat(new Pages(branch, "Docs").branch()).isEqualTo(branch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "a..b", "a b", "a~1", "refs/heads/", ".a", "a/.b", "a.lock", "@", "a@{1}", "a:b"})
    void takesNoBranchThatGitDoesNotTake(String branch) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pages(branch, "Docs"));
    }

    private static DocsVersion of(String version, String... aliases) {
        return new DocsVersion(new Version(version), version, List.of(aliases), Optional.empty());
    }
}
