package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.changelog.BaseRule;
import io.github.haztrak.changelog.CommitHistory;
import io.github.haztrak.changelog.Layout;
import io.github.haztrak.changelog.RangeRequest;
import io.github.haztrak.changelog.Since;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.FilePattern;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Git and JGit tell the same of histories as odd as they come, and whatever git is configured to show. */
class HistoriesAgreeTest {
    private static final BaseRule STABLE =
            new BaseRule(new TagFormat("v{version}", "zoo"), Optional.of(new Version("9.9.9")), BaseRule.Tags.ALL);
    private static final Layout MODULES = new Layout(
            List.of(
                    new Layout.Module("server", "server"),
                    new Layout.Module("client", "client"),
                    new Layout.Module("app", "client/app")),
            List.of());
    private static final Layout EXCLUDING = new Layout(List.of(), List.of(new FilePattern("**/*.md")));

    @TempDir
    Path temp;

    private GitSandbox git;
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void repository() throws IOException {
        git = GitSandbox.init(Files.createDirectory(temp.resolve("work")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofAnyGraphWithAnyClocks(long seed) throws IOException {
        ImportedHistory.random(seed, 150).into(git, temp);

        agree();
        for (String base : List.of("v1.17.0", "v1.68.0", "v1.136.0")) {
            Since since = new Since(base, new CommitId(git.run("rev-parse", base + "^{commit}")), Since.Reason.TOLD);
            agreeOnRange(new RangeRequest.Told(since));
        }
    }

    @Test
    void ofMessagesOfAllKinds() {
        git.commit("\n\n  a subject below empty lines\n\n\nand a body\n\n\n");
        git.commit("one line without an end");
        git.commit("windows\r\n\r\nBREAKING CHANGE: lines\r\n");
        git.commit("umlauts \u00e4\u00f6\u00fc, \ud83e\udd81, \ufffd");
        git.commit(":100644 100644 0000000 1111111 M\n:looks like a change\n" + "1".repeat(40));
        git.commit("long\n\n" + "a line of a long text\n".repeat(4_000));
        git.run("-c", "i18n.commitEncoding=ISO-8859-1", "commit", "-q", "--allow-empty", "-m", "says that it is Latin");

        agree();
    }

    @Test
    void ofTextThatIsNoUtf8() throws IOException {
        git.commit("feat: start");
        object("encoding ISO-8859-1\n", "Jos\u00e9", "sch\u00f6n");
        object("", "Jos\u00e9", "sch\u00f6n, and nobody says how it is written");
        object("encoding x-never-heard-of\n", "Jos\u00e9", "sch\u00f6n");

        agree();
    }

    @Test
    void ofNamesWithStrangeBlanks() throws IOException {
        git.commit("feat: start");
        object("", "  Octo \t", "blanks around");
        object("", "", "");
        object("", "Octo < ", "an address in the name");

        agree();
    }

    @Test
    void ofPathsOfAllKinds() throws IOException {
        git.write("server/a b", "1")
                .write("client/\u00e4\u00f6", "1")
                .write("client/app/\"q\"\n:x", "1")
                .commit("one");
        git.write(":colon", "1")
                .write("docs.md/inside", "1")
                .write("DOCS/a", "1")
                .write("docs/b", "1")
                .commit("two");
        git.run("mv", "server/a b", "client/a b");
        git.commit("a rename");
        git.run("rm", "-q", "-r", "client/app");
        git.write("client/app", "a file in place of a folder").commit("three");
        git.run("update-index", "--chmod=+x", "client/app");
        git.run("commit", "-q", "-m", "a mode");
        git.run("update-index", "--add", "--cacheinfo", "160000," + "1".repeat(40) + ",server/submodule");
        git.run("commit", "-q", "-m", "a submodule");
        git.run("commit", "-q", "--allow-empty", "-m", "nothing");

        agree();
    }

    @Test
    void ofTagsOfAllKinds() throws IOException {
        git.commit("feat: one");
        git.annotatedTag("v1.0.0", "One\n\nin several\n\nparts\n");
        git.annotatedTag("signed", "Signed\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n");
        git.lightweightTag("light");
        git.run("tag", "tree", "HEAD^{tree}");
        git.run("update-ref", "refs/heads/v1.0.0", git.commit("a branch of a tag's name"));
        git.run("checkout", "-q", "--detach", "v1.0.0^{commit}");

        agree();
        assertThat(byGit().revision("v1.0.0")).isEqualTo(byJGit().revision("v1.0.0"));
        assertThat(byGit().revision("tags/v1.0.0~0")).isEqualTo(byJGit().revision("tags/v1.0.0~0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "folder"})
    void ofAMailmapThatIsNoFile(String kind) throws IOException {
        git.write("people", "Ann <ann@example.test> <octo@example.test>\n");
        if (kind.equals("link")) {
            Files.createSymbolicLink(git.folder().resolve(".mailmap"), Path.of("people"));
        } else {
            git.write(".mailmap/people", "Ann <ann@example.test> <octo@example.test>\n");
        }
        git.commit("feat: one");

        agree();
    }

    @Test
    void inALinkedWorkTreeAndInAFolderOfIt() throws IOException {
        git.write("server/a", "1").commit("feat: one");
        Path linked = temp.resolve("linked tree");
        git.run("worktree", "add", "-q", "-b", "linked", linked.toString());
        git = GitSandbox.init(linked);
        agree();

        Path below = linked.resolve("server");
        assertThat(new CommandLineHistory(program(), below).root()).isEqualTo(new JGitHistory(below).root());
    }

    @Test
    void whateverGitIsConfiguredToShow() throws IOException {
        Path config = Files.writeString(temp.resolve("config"), """
                [core]
                  quotePath = true
                  pager = false
                [color]
                  ui = always
                [log]
                  showSignature = true
                  showRoot = false
                  decorate = full
                  follow = true
                  mailmap = true
                  date = relative
                  diffMerges = separate
                [format]
                  pretty = oneline
                  notes = *
                [diff]
                  renames = copies
                  relative = true
                  ignoreSubmodules = all
                  external = false
                  mnemonicPrefix = true
                [i18n]
                  logOutputEncoding = ISO-8859-1
                [status]
                  relativePaths = true
                """);
        environment = Map.of("GIT_CONFIG_GLOBAL", config.toString());
        git.write("server/\u00e4", "1")
                .write(".mailmap", "Ann <ann@example.test> <octo@example.test>\n")
                .commit("sch\u00f6n");
        git.run("mv", "server/\u00e4", "server/b");
        git.commit("a rename");
        git.run("notes", "add", "-m", "a note");
        git.run("checkout", "-q", "-b", "side");
        git.write("client/a", "1").commit("on the side");
        git.run("checkout", "-q", "main");
        git.write("server/c", "1").commit("on main");
        git.run("merge", "-q", "--no-ff", "-m", "Merge", "side");

        agree();
    }

    /** A commit as no git would make it, with these bytes alone: ISO 8859-1. */
    private void object(String header, String name, String message) throws IOException {
        String text = "tree " + git.run("rev-parse", "HEAD^{tree}") + "\nparent " + git.head() + "\nauthor " + name
                + " <octo@example.test> 1767225600 +0000\ncommitter Octo <octo@example.test> 1767225600 +0000\n"
                + header
                + "\n" + message;
        Path file = Files.write(temp.resolve("object"), text.getBytes(StandardCharsets.ISO_8859_1));
        git.run("update-ref", "HEAD", git.run("hash-object", "-t", "commit", "-w", "--literally", file.toString()));
    }

    private void agree() {
        agreeOn(CommitHistory::tags);
        agreeOn(CommitHistory::root);
        agreeOn(history -> history.revision("HEAD"));
        agreeOn(history -> history.areas(Optional.empty(), head(), MODULES));
        agreeOnRange(new RangeRequest.Nearest(STABLE));
        agreeOnRange(new RangeRequest.Nearest(
                new BaseRule(new TagFormat("none-{version}", "zoo"), Optional.empty(), BaseRule.Tags.ALL)));
    }

    private void agreeOnRange(RangeRequest.Base base) {
        for (Layout layout : List.of(Layout.UNASKED, MODULES, EXCLUDING)) {
            agreeOn(history -> history.range(new RangeRequest(head(), base, layout)));
        }
        agreeOn(history -> history.since(new RangeRequest(head(), base, MODULES))
                .map(since -> history.areas(Optional.of(since.commit()), head(), MODULES)));
    }

    private void agreeOn(Function<CommitHistory, Object> question) {
        assertThat(question.apply(byGit())).isEqualTo(question.apply(byJGit()));
    }

    private CommitId head() {
        return new CommitId(git.head());
    }

    private CommitHistory byGit() {
        return new CommandLineHistory(program(), git.folder());
    }

    private CommitHistory byJGit() {
        return new JGitHistory(git.folder());
    }

    private CommandLineGit program() {
        return new CommandLineGit("git", Duration.ofMinutes(1), environment);
    }
}
