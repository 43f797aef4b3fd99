package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.changelog.Commit;
import io.github.haztrak.changelog.CommitHistory;
import io.github.haztrak.changelog.CommitRange;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JGitHistoryTest {
    @TempDir
    Path temp;

    private GitSandbox git;

    @BeforeEach
    void repository() throws IOException {
        git = GitSandbox.init(Files.createDirectory(temp.resolve("work")));
    }

    @Test
    void readsALinearHistoryNewestFirst() {
        release("v1.0.0");
        git.commit("feat: one");
        git.commit("fix: two\n\nWith a body.\n");

        CommitRange range = since("HEAD", "v.*");

        assertThat(range.since()).contains(new TagName("v1.0.0"));
        assertThat(range.commits()).extracting(Commit::subject).containsExactly("fix: two", "feat: one");
        assertThat(range.commits().get(0))
                .isEqualTo(new Commit(
                        new CommitId(git.head()),
                        "fix: two\n\nWith a body.\n",
                        new Commit.Author("Octo", "octo@example.test"),
                        1));
    }

    @Test
    void readsAFirstReleaseFromTheStart() {
        git.commit("feat: one");
        git.commit("feat: two");

        CommitRange range = since("HEAD", "v.*");

        assertThat(range.since()).isEmpty();
        assertThat(range.commits()).extracting(Commit::subject).containsExactly("feat: two", "feat: one");
    }

    @Test
    void boundsAFirstRelease() throws IOException {
        StringBuilder stream = new StringBuilder();
        for (int i = 0; i < CommitHistory.FIRST_RELEASE_BOUND + 5; i++) {
            stream.append("commit refs/heads/main\ncommitter Octo <octo@example.test> 1767225600 +0000\ndata 4\nn")
                    .append(String.format("%03d", i % 1000))
                    .append('\n');
        }
        Path file = Files.writeString(temp.resolve("stream"), stream);
        git.run("-c", "alias.import=!git fast-import --quiet < '" + file + "'", "import");

        CommitRange range = since("HEAD", "v.*");

        assertThat(range.commits()).hasSize(CommitHistory.FIRST_RELEASE_BOUND);
        assertThat(range.commits().get(0).message()).isEqualTo("n004");
    }

    @Test
    void countsNoTagOfTheCommitItself() {
        release("v1.0.0");
        git.commit("feat: one");
        git.annotatedTag("v1.1.0", "Released");
        git.annotatedTag("v1.1.0-rc.1", "The same commit before");

        assertThat(since("HEAD", "v.*").since()).contains(new TagName("v1.0.0"));
    }

    @Test
    void takesTheTagMadeLastOfThoseOnOneCommit() {
        release("v1.0.0-rc.1");
        git.annotatedTag("v1.0.0", "The same commit, final");
        git.lightweightTag("v1.0.0-zzz");
        git.commit("feat: one");

        assertThat(since("HEAD", "v.*").since()).contains(new TagName("v1.0.0"));
    }

    @Test
    void passesOverTagsThatAreNotWanted() {
        release("v1.0.0");
        release("v1.1.0-rc.1");
        release("client-2.0.0");
        git.commit("feat: one");

        assertThat(since("HEAD", "v[0-9.]*").since()).contains(new TagName("v1.0.0"));
        assertThat(since("HEAD", "v.*").since()).contains(new TagName("v1.1.0-rc.1"));
        assertThat(since("HEAD", "client-.*").commits()).hasSize(1);
    }

    @Test
    void takesMergedBranchesInAndLeavesOutWhatTheBaseHas() {
        git.commit("feat: start");
        git.run("checkout", "-q", "-b", "side");
        git.commit("feat: side before the release");
        git.run("checkout", "-q", "main");
        release("v1.0.0");
        git.run("checkout", "-q", "side");
        git.commit("feat: side after the release");
        git.run("checkout", "-q", "main");
        git.run("merge", "-q", "--no-ff", "-m", "Merge side", "side");

        assertThat(since("HEAD", "v.*").commits())
                .extracting(Commit::subject)
                .containsExactlyInAnyOrder(
                        "Merge side", "feat: side after the release", "feat: side before the release");
    }

    @Test
    void countsTheParentsOfAnOctopus() {
        release("v1.0.0");
        for (String branch : new String[] {"one", "two", "three"}) {
            git.run("checkout", "-q", "-b", branch, "v1.0.0");
            git.commit("feat: " + branch);
        }
        git.run("checkout", "-q", "main");
        git.commit("feat: main");
        git.run("merge", "-q", "--no-ff", "-m", "Octopus", "one", "two", "three");

        CommitRange range = since("HEAD", "v.*");

        assertThat(range.commits()).hasSize(5);
        assertThat(range.commits().get(0).parents()).isEqualTo(4);
    }

    @Test
    void followsTheFirstParentThoughAMergedBranchHasANearerTag() {
        release("v2.0.0");
        git.run("checkout", "-q", "-b", "maintenance");
        release("v1.0.1");
        git.run("checkout", "-q", "main");
        git.commit("feat: main");
        git.run("merge", "-q", "--no-ff", "-m", "Merge maintenance", "maintenance");

        assertThat(since("HEAD", "v.*").since()).contains(new TagName("v2.0.0"));
    }

    @Test
    void comparesAMaintenanceLineWithItsOwnReleases() {
        release("v1.0.0");
        git.run("checkout", "-q", "-b", "maintenance");
        git.commit("fix: old line");
        git.run("checkout", "-q", "main");
        release("v2.0.0");
        git.run("checkout", "-q", "maintenance");

        CommitRange range = since("HEAD", "v.*");

        assertThat(range.since()).contains(new TagName("v1.0.0"));
        assertThat(range.commits()).extracting(Commit::subject).containsExactly("fix: old line");
    }

    @Test
    void agreesWithGitWhenAClockWentWrong() {
        git.commit("feat: start");
        git.run("checkout", "-q", "-b", "side");
        git.commit("feat: side");
        git.run("checkout", "-q", "main");
        for (int i = 0; i < 20; i++) {
            git.commit("feat: main " + i);
        }
        git.run("-c", "alias.old=!GIT_COMMITTER_DATE=1970-01-02T00:00:00Z git commit -q --allow-empty -m old", "old");
        git.annotatedTag("v1.0.0", "One");
        git.run("merge", "-q", "--no-ff", "-m", "Merge side", "side");

        assertThat(since("HEAD", "v.*").commits())
                .extracting(commit -> commit.id().hex())
                .containsExactly(
                        git.run("rev-list", "--topo-order", "HEAD", "^v1.0.0").split("\n"));
    }

    @Test
    @Provokes(ProblemCode.HISTORY_SHALLOW)
    void refusesAShallowClone() throws IOException {
        release("v1.0.0");
        git.commit("feat: one");
        Path clone = temp.resolve("clone");
        git.run("clone", "-q", "--depth=1", git.folder().toUri().toString(), clone.toString());
        JGitHistory history = new JGitHistory(clone);

        Refused.when(() -> history.since(new CommitId(git.head()), any -> true))
                .tells(ProblemCode.HISTORY_SHALLOW, "fetch-depth: 0", "git fetch --unshallow --tags");
        assertThat(Refusal.of(history::tags).code()).isEqualTo("HZ-GIT-002");
    }

    @Test
    void refusesACommitThatIsNotThere() {
        git.commit("feat: one");

        assertThat(Refusal.of(() -> history().since(new CommitId("1".repeat(40)), any -> true))
                        .code())
                .isEqualTo("HZ-GIT-001");
    }

    @Test
    void listsAllTags() {
        release("v1.0.0");
        git.lightweightTag("nightly");

        assertThat(history().tags()).containsExactly(new TagName("nightly"), new TagName("v1.0.0"));
    }

    private void release(String tag) {
        git.commit("chore: prepare " + tag);
        git.annotatedTag(tag, tag);
    }

    private CommitRange since(String revision, String wanted) {
        return history()
                .since(
                        new CommitId(git.run("rev-parse", revision)),
                        name -> name.value().matches(wanted));
    }

    private JGitHistory history() {
        return new JGitHistory(git.folder());
    }
}
