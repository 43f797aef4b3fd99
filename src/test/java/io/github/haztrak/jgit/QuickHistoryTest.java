package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.changelog.Commit;
import io.github.haztrak.changelog.CommitHistory;
import io.github.haztrak.changelog.CommitRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** Git tells all that is told; what is refused, JGit refuses. */
class QuickHistoryTest extends CommitHistoryContract {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> left = new ArrayList<>();

    @Override
    CommitHistory history(Path directory) {
        return history(directory, git("git", Map.of()));
    }

    @AfterEach
    void leavesToJGitOnlyWhatItRefusesAndWhatGitCannotDo(TestInfo test) {
        boolean refused = test.getTestMethod().orElseThrow().getName().matches("(refuses|reads\\w+ByJGit).*");
        assertThat(left.isEmpty()).isNotEqualTo(refused);
    }

    @Test
    void readsAllByJGitWhereThereIsNoGit() {
        assertThat(subjects(git("no-such-git", Map.of()))).containsExactly("feat: two", "feat: one");
        assertThat(left.get(0)).contains("no-such-git");
    }

    @Test
    void readsAllByJGitWhereGitDoesNotTrustTheFolder() {
        assertThat(subjects(git("git", Map.of("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1"))))
                .containsExactly("feat: two", "feat: one");
        assertThat(left.get(0)).contains("git ended with 128", "dubious ownership");
    }

    @Test
    void readsAllByJGitWhereGitSpeaksAnotherLanguage() throws IOException {
        assertThat(subjects(program("echo who are you"))).containsExactly("feat: two", "feat: one");
    }

    @Test
    void readsAllByJGitWhereGitBreaksOff() throws IOException {
        String cut = "case \"$*\" in *' log '*) git \"$@\" | head -c 100; exit 1;; *) exec git \"$@\";; esac";

        assertThat(subjects(program(cut))).containsExactly("feat: two", "feat: one");
    }

    @Test
    void readsAllByJGitWhereGitFailsAfterItsLastWord() throws IOException {
        String late = "git \"$@\"; echo 'fatal: the disk is gone' >&2; exit 3";

        assertThat(subjects(program(late))).containsExactly("feat: two", "feat: one");
        assertThat(left).containsExactly("git ended with 3: fatal: the disk is gone");
    }

    @Test
    void readsAllByJGitWhereGitTalksWithoutEnd() throws IOException {
        String flood = "while :; do echo nonsense nonsense nonsense; done >&2";

        assertThat(subjects(program(flood, Duration.ofSeconds(1)))).containsExactly("feat: two", "feat: one");
    }

    @Test
    @Timeout(60)
    void readsAllByJGitWhereGitHangsAndEndsIt() throws IOException {
        Path pid = temp.resolve("pid");
        String hang = "echo $$ > '" + pid + "'; exec sleep 600";

        assertThat(subjects(program(hang, Duration.ofSeconds(1)))).containsExactly("feat: two", "feat: one");

        assertThat(left).containsExactly("git was stopped after 1 s");
        long child = Long.parseLong(Files.readString(pid).strip());
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void readsATagOfATagByJGitWhereGitPeelsOneAlone() throws IOException {
        git.commit("feat: one");
        git.annotatedTag("inner", "Inner");
        git.run("tag", "-a", "-m", "Outer", "v1.0.0", "inner");
        git.commit("feat: two");
        String old = "git \"$@\" | sed \"s/ $(git rev-parse v1.0.0^{commit}) commit/ $(git rev-parse inner) tag/\"";

        assertThat(history(git.folder(), program(old))
                        .range(request(git.head(), STABLE))
                        .commits())
                .hasSize(1);
    }

    private List<String> subjects(CommandLineGit program) {
        release("v1.0.0");
        git.commit("feat: one");
        git.commit("feat: two");
        CommitHistory history = history(git.folder(), program);
        history.tags();
        CommitRange range = history.range(request(git.head(), STABLE));
        return range.commits().stream().map(Commit::subject).toList();
    }

    private CommitHistory history(Path directory, CommandLineGit program) {
        return new QuickHistory(directory, program, left::add);
    }

    private CommandLineGit program(String script) throws IOException {
        return program(script, PATIENCE);
    }

    private CommandLineGit program(String script, Duration limit) throws IOException {
        Path file = Files.writeString(temp.resolve("git"), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return new CommandLineGit(file.toString(), limit, Map.of());
    }

    private static CommandLineGit git(String program, Map<String, String> environment) {
        return new CommandLineGit(program, PATIENCE, environment);
    }
}
