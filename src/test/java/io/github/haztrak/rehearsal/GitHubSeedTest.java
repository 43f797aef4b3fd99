package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHubSeedTest {

    @TempDir
    Path state;

    @Test
    void startsWithItsReleasesTheLastOfThemBeingLatest() throws IOException {
        GitHubSeed seed = GitHubFixture.seed(state, GitHubFixture.WRITER).withReleases(List.of("v2.0.0", "v1.0.0"));

        try (GitHubFixture fixture = GitHubFixture.start(seed)) {
            assertThat(fixture.latest()).isEqualTo("v1.0.0");
            assertThat(HttpCalls.json(fixture.http().get(GitHubFixture.RELEASES)))
                    .hasSize(2);
        }
    }

    @Test
    void clearsTheReleasesOfAnEarlierRunAndNothingElse() throws IOException {
        Files.createDirectories(state.resolve("releases/v0.1.0"));
        Files.writeString(state.resolve("releases/v0.1.0/body.md"), "old");
        Files.writeString(state.resolve("notes.txt"), "mine");

        GitHubFixture.start(GitHubFixture.seed(state, GitHubFixture.WRITER)).close();

        assertThat(state.resolve("releases")).isEmptyDirectory();
        assertThat(state.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void refusesASlugOfOnePart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GitHubSeed.of(state, "shop", GitHubFixture.WRITER))
                .withMessageContaining("shop");
    }

    @Test
    void refusesTagsThatGitCouldNotHaveMade() {
        String id = "a".repeat(40);

        assertThatIllegalArgumentException().isThrownBy(() -> SeededTag.lightweight("v1", "abc"));
        assertThatIllegalArgumentException().isThrownBy(() -> SeededTag.lightweight(" ", id));
        assertThatIllegalArgumentException().isThrownBy(() -> new SeededTag("v1", id, id, "message"));
    }

    @Test
    void showsNoToken() {
        assertThat(GitHubFixture.WRITER.toString()).doesNotContain("octo-token");
        assertThatIllegalArgumentException().isThrownBy(() -> new GitHubAccess(" ", true));
    }
}
