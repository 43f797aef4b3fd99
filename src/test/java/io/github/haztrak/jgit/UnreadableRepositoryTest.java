package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableRepositoryTest {
    @TempDir
    Path temp;

    @Test
    void refusesADirectoryOutsideOfAnyRepository() {
        assertRefused("this is no git repository");
    }

    @Test
    void refusesARepositoryWithoutACommit() {
        GitSandbox.init(temp);

        assertRefused("has no commit yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gitdir: gone\n", "gitdir:", "", "no gitdir\nat all"})
    void refusesAGitFileThatLeadsNowhereInsteadOfTakingTheRepositoryAround(String text) throws IOException {
        GitSandbox around = GitSandbox.init(temp);
        around.commit("feat: start");
        Path inner = Files.createDirectories(temp.resolve("module/server"));
        Files.writeString(temp.resolve("module/.git"), text);

        Refusal refusal = Refusal.of(() -> repository(inner).head());

        assertThat(refusal.code()).isEqualTo("HZ-GIT-001");
        assertThat(refusal.text())
                .contains("not where .git says", temp.resolve("module/.git").toString(), "git submodule update --init");
    }

    @Test
    void refusesABrokenConfiguration() throws IOException {
        GitSandbox.init(temp).commit("feat: start");
        Files.writeString(temp.resolve(".git/config"), "[core\n");

        assertRefused("cannot be read");
    }

    @Test
    void refusesAHeadWhoseCommitIsGone() throws IOException {
        GitSandbox git = GitSandbox.init(temp);
        git.commit("feat: start");
        Files.writeString(temp.resolve(".git/HEAD"), "1".repeat(40) + "\n");

        assertRefused("cannot be read");
    }

    @Test
    void refusesABareRepository() throws IOException {
        GitSandbox git = GitSandbox.init(Files.createDirectory(temp.resolve("work")));
        git.commit("feat: start");
        git.run("config", "core.bare", "true");

        assertThat(Refusal.of(() -> repository(git.folder().resolve(".git")).head())
                        .text())
                .contains("is bare");
    }

    @Test
    @Provokes(ProblemCode.GIT_UNREADABLE)
    void refusesASha256Repository() throws IOException {
        GitSandbox git = GitSandbox.init(temp);
        Path other = temp.resolve("other");
        assumeThat(git.attempt("init", "-q", "--object-format=sha256", other.toString())
                        .succeeded())
                .isTrue();
        git.run("-C", other.toString(), "commit", "-q", "--allow-empty", "-m", "feat: start");

        Refused.when(() -> repository(other).head())
                .tells(ProblemCode.GIT_UNREADABLE, "extensions.objectformat = sha256");
    }

    private void assertRefused(String reason) {
        Refusal refusal = Refusal.of(() -> repository(temp).head());

        assertThat(refusal.code()).isEqualTo("HZ-GIT-001");
        assertThat(refusal.text()).contains(reason).contains(temp.toString());
    }

    private static JGitRepository repository(Path directory) {
        return new JGitRepository(directory);
    }
}
