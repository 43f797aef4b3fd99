package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.changelog.BaseRule;
import io.github.haztrak.changelog.Commit;
import io.github.haztrak.changelog.CommitHistory;
import io.github.haztrak.changelog.CommitRange;
import io.github.haztrak.changelog.Layout;
import io.github.haztrak.changelog.Mailmap;
import io.github.haztrak.changelog.Person;
import io.github.haztrak.changelog.RangeRequest;
import io.github.haztrak.changelog.Revision;
import io.github.haztrak.changelog.Since;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.FilePattern;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every reader of a history does, shown in real repositories. */
abstract class CommitHistoryContract {
    static final BaseRule STABLE = rule("v{version}", "9.9.9");
    private static final BaseRule PRE_RELEASE = rule("v{version}", "9.9.9-rc.1");
    private static final BaseRule CLIENT = rule("client-{version}", "9.9.9");

    @TempDir
    Path temp;

    GitSandbox git;

    @BeforeEach
    void repository() throws IOException {
        git = GitSandbox.init(Files.createDirectory(temp.resolve("work")));
    }

    @Test
    void readsALinearHistoryNewestFirst() {
        release("v1.0.0");
        git.commit("feat: one");
        git.commit("fix: two\n\nWith a body.\n");

        CommitRange range = since(PRE_RELEASE);

        assertThat(range.since()).map(Since::name).contains("v1.0.0");
        assertThat(range.commits()).extracting(Commit::subject).containsExactly("fix: two", "feat: one");
        assertThat(range.commits().get(0))
                .isEqualTo(new Commit(
                        new CommitId(git.head()),
                        List.of(new CommitId(git.run("rev-parse", "HEAD~1"))),
                        new Commit.Text("fix: two\n\nWith a body.\n", new Person("Octo", "octo@example.test")),
                        Commit.Touched.NOTHING));
    }

    @Test
    void readsAFirstReleaseFromTheStart() {
        git.commit("feat: one");
        git.commit("feat: two");

        CommitRange range = since(PRE_RELEASE);

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

        CommitRange range = since(PRE_RELEASE);

        assertThat(range.commits()).hasSize(CommitHistory.FIRST_RELEASE_BOUND);
        assertThat(range.commits().get(0).text().message()).isEqualTo("n004");
    }

    @Test
    void countsNoTagOfTheCommitItself() {
        release("v1.0.0");
        git.commit("feat: one");
        git.annotatedTag("v1.1.0", "Released");
        git.annotatedTag("v1.1.0-rc.1", "The same commit before");

        assertThat(since(PRE_RELEASE).since()).map(Since::name).contains("v1.0.0");
    }

    @Test
    void takesTheTagMadeLastOfThoseOnOneCommit() {
        release("v1.0.0-rc.1");
        git.annotatedTag("v1.0.0", "The same commit, final");
        git.lightweightTag("v1.0.0-zzz");
        git.commit("feat: one");

        assertThat(since(PRE_RELEASE).since()).map(Since::name).contains("v1.0.0");
    }

    @Test
    void passesOverTagsThatAreNotWanted() {
        release("v1.0.0");
        release("v1.1.0-rc.1");
        release("client-2.0.0");
        git.commit("feat: one");

        assertThat(since(STABLE).since()).map(Since::name).contains("v1.0.0");
        assertThat(since(PRE_RELEASE).since()).map(Since::name).contains("v1.1.0-rc.1");
        assertThat(since(CLIENT).commits()).hasSize(1);
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

        assertThat(since(PRE_RELEASE).commits())
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

        CommitRange range = since(PRE_RELEASE);

        assertThat(range.commits()).hasSize(5);
        assertThat(range.commits().get(0).parents()).hasSize(4);
    }

    @Test
    void followsTheFirstParentThoughAMergedBranchHasANearerTag() {
        release("v2.0.0");
        git.run("checkout", "-q", "-b", "maintenance");
        release("v1.0.1");
        git.run("checkout", "-q", "main");
        git.commit("feat: main");
        git.run("merge", "-q", "--no-ff", "-m", "Merge maintenance", "maintenance");

        assertThat(since(PRE_RELEASE).since()).map(Since::name).contains("v2.0.0");
    }

    @Test
    void comparesAMaintenanceLineWithItsOwnReleases() {
        release("v1.0.0");
        git.run("checkout", "-q", "-b", "maintenance");
        git.commit("fix: old line");
        git.run("checkout", "-q", "main");
        release("v2.0.0");
        git.run("checkout", "-q", "maintenance");

        CommitRange range = since(PRE_RELEASE);

        assertThat(range.since()).map(Since::name).contains("v1.0.0");
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

        assertThat(since(PRE_RELEASE).commits())
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
        CommitHistory history = history(clone);

        Refused.when(() -> history.range(request(git.head(), STABLE)))
                .tells(ProblemCode.HISTORY_SHALLOW, "fetch-depth: 0", "git fetch --unshallow --tags");
        assertThat(Refusal.of(history::tags).code()).isEqualTo("HZ-GIT-002");
    }

    @Test
    @Provokes(ProblemCode.HISTORY_GRAFTED)
    void refusesAGraftedClone() throws IOException {
        release("v1.0.0");
        git.commit("feat: one");
        git.run("replace", "--graft", "HEAD");

        Refused.when(() -> since(STABLE))
                .tells(ProblemCode.HISTORY_GRAFTED, "refs/replace/" + git.head(), "git replace");

        git.run("replace", "-d", git.head());
        assertThat(since(STABLE).commits()).hasSize(1);
        Path grafts = git.folder().resolve(".git/info/grafts");
        Files.createDirectories(grafts.getParent());
        Files.writeString(grafts, git.head() + "\n");
        Refused.when(() -> since(STABLE)).tells(ProblemCode.HISTORY_GRAFTED, "info/grafts: " + git.head());
    }

    @Test
    void takesAReleaseOfABranchThatWasMergedBack() {
        release("v1.0.0");
        git.commit("feat: one");
        git.run("checkout", "-q", "-b", "release");
        release("v1.1.0");
        git.run("checkout", "-q", "main");
        git.commit("feat: two");
        git.run("merge", "-q", "--no-ff", "-m", "Merge release", "release");
        git.commit("feat: three");

        CommitRange range = since(STABLE);

        assertThat(range.since())
                .contains(new Since(
                        "v1.1.0", new CommitId(git.run("rev-parse", "v1.1.0^{commit}")), Since.Reason.MERGED));
        assertThat(range.commits())
                .extracting(Commit::subject)
                .containsExactly("feat: three", "Merge release", "feat: two");
    }

    @Test
    void takesNoMergedReleaseThatIsNewerThanWhatIsReleased() {
        release("v1.0.0");
        git.run("checkout", "-q", "-b", "next");
        release("v2.0.0");
        git.run("checkout", "-q", "main");
        git.run("merge", "-q", "--no-ff", "-m", "Merge next", "next");
        git.commit("fix: one");

        assertThat(since(rule("v{version}", "1.0.1")).since()).map(Since::name).contains("v1.0.0");
    }

    @Test
    void findsWhereRevisionsAre() {
        String one = git.commit("feat: one");
        git.annotatedTag("v1.0.0", "The first\n\nof many.");
        git.lightweightTag("nightly");
        git.commit("feat: two");

        assertThat(history().revision("v1.0.0"))
                .isEqualTo(new Revision(
                        new CommitId(one),
                        Instant.parse("2026-01-01T00:01:00Z"),
                        List.of(
                                new Revision.Tag(new TagName("nightly"), ""),
                                new Revision.Tag(new TagName("v1.0.0"), "The first\n\nof many."))));
        assertThat(history().revision("HEAD~1").commit().hex()).isEqualTo(one);
        assertThat(history().revision(one.substring(0, 10)).commit().hex()).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v9.9.9", "a..b", "HEAD^{tree}", "@{nonsense", "--all", "$(id)"})
    void refusesARevisionThatGitDoesNotKnow(String name) {
        git.commit("feat: one");

        Refused.when(() -> history().revision(name))
                .tells(ProblemCode.CONFIGURATION, "git knows no commit by the name " + name, "git tag --list");
    }

    @Test
    void tellsWhichModulesACommitTouched() throws IOException {
        release("v1.0.0");
        git.write("server/src/Main.java", "1").write("docs/index.md", "1").commit("feat: one");
        git.write("client/pom.xml", "1").write("client/app/x/y", "1").commit("feat: two");
        git.write("pom.xml", "1").write(".github/ci.yml", "1").commit("build: three");
        git.write("README.md", "1").commit("docs: four");
        git.commit("chore: nothing");
        Layout layout = new Layout(
                List.of(
                        new Layout.Module("server", "server"),
                        new Layout.Module("client", "client"),
                        new Layout.Module("app", "client/app"),
                        new Layout.Module("root", "")),
                List.of());

        assertThat(range(layout).commits())
                .extracting(commit -> commit.touched().areas())
                .containsExactly(
                        Set.of(),
                        Set.of(Layout.DOCS),
                        Set.of(Layout.BUILD),
                        Set.of("client", "app"),
                        Set.of("server", Layout.DOCS));
    }

    @Test
    void tellsWhichCommitsTouchedExcludedFilesAlone() throws IOException {
        release("v1.0.0");
        git.write("web/package-lock.json", "1").commit("one");
        git.write("web/package-lock.json", "2").write("web/a.js", "1").commit("two");
        git.write("a.js", "2").write("web/package-lock.json", "3").commit("three");
        git.commit("four");
        Layout layout = new Layout(List.of(), List.of(new FilePattern("**/package-lock.json")));

        assertThat(range(layout).commits())
                .extracting(commit -> commit.touched().excludedOnly())
                .containsExactly(false, false, false, true);
    }

    @Test
    void readsTheMailmapOfTheCommit() throws IOException {
        git.write(".mailmap", "Octavia <octavia@example.test> <octo@example.test>\n")
                .commit("one");
        CommitRange range = since(STABLE);
        git.write(".mailmap", "Nobody <nobody@example.test> <octo@example.test>\n");

        assertThat(range.mailmap().meant(new Person("Octo", "octo@example.test")))
                .isEqualTo(new Person("Octavia", "octavia@example.test"));
        assertThat(since(STABLE).mailmap()).isEqualTo(range.mailmap());
        git.run("rm", "-q", "-f", ".mailmap");
        git.commit("two");
        assertThat(since(STABLE).mailmap()).isEqualTo(Mailmap.NONE);
    }

    @Test
    void countsLightweightTagsUnlessToldNotTo() {
        release("v1.0.0");
        git.commit("feat: one");
        git.lightweightTag("v1.1.0");
        git.commit("feat: two");
        BaseRule annotatedOnly = new BaseRule(STABLE.format(), STABLE.version(), new BaseRule.Tags(false, List.of()));

        assertThat(since(STABLE).since()).map(Since::name).contains("v1.1.0");
        assertThat(since(annotatedOnly).since()).map(Since::name).contains("v1.0.0");
    }

    @Test
    void refusesACommitThatIsNotThere() {
        git.commit("feat: one");

        assertThat(Refusal.of(() -> history().range(request("1".repeat(40), STABLE)))
                        .code())
                .isEqualTo("HZ-GIT-001");
    }

    @Test
    void listsAllTags() {
        release("v1.0.0");
        git.lightweightTag("nightly");

        assertThat(history().tags()).containsExactly(new TagName("nightly"), new TagName("v1.0.0"));
    }

    void release(String tag) {
        git.commit("chore: prepare " + tag);
        git.annotatedTag(tag, tag);
    }

    private CommitRange since(BaseRule rule) {
        return history().range(request(git.head(), rule));
    }

    private CommitRange range(Layout layout) {
        return history().range(new RangeRequest(new CommitId(git.head()), new RangeRequest.Nearest(STABLE), layout));
    }

    static RangeRequest request(String commit, BaseRule rule) {
        return new RangeRequest(new CommitId(commit), new RangeRequest.Nearest(rule), Layout.UNASKED);
    }

    private static BaseRule rule(String format, String version) {
        return new BaseRule(new TagFormat(format, "app"), Optional.of(new Version(version)), BaseRule.Tags.ALL);
    }

    private CommitHistory history() {
        return history(git.folder());
    }

    abstract CommitHistory history(Path directory);
}
