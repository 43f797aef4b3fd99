package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.changelog.BaseRule;
import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.ChangelogComposer;
import io.github.haztrak.changelog.ChangelogRequest;
import io.github.haztrak.changelog.ChangelogSettings;
import io.github.haztrak.changelog.CommitHistory;
import io.github.haztrak.changelog.Contributions;
import io.github.haztrak.changelog.Exclusions;
import io.github.haztrak.changelog.Grouping;
import io.github.haztrak.changelog.Layout;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.jgit.storage.file.WindowCacheStats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a changelog costs, in what can be counted: children, walks, objects read, memory. */
class ChangelogCostTest {
    /** Those that a changelog since the last release starts: place, tags, commit, first parents, log, mailmap, difference. */
    private static final List<String> CHILDREN =
            List.of("rev-parse", "for-each-ref", "cat-file", "rev-list", "log", "cat-file", "diff-tree");

    @TempDir
    Path temp;

    private GitSandbox git;

    @BeforeEach
    void repository() throws IOException {
        git = GitSandbox.init(Files.createDirectory(temp.resolve("work")));
    }

    @Test
    void startsAsManyGitsForManyCommitsTagsAndModulesAsForFew() throws IOException {
        ImportedHistory.line(20, 10).into(git, temp);
        assertThat(composed(byGit(), 1).size()).isEqualTo(10);
        assertThat(children()).containsExactlyElementsOf(CHILDREN);

        ImportedHistory.line(2_000, 20).into(git, temp);
        assertThat(composed(byGit(), 20).size()).isEqualTo(20);
        assertThat(children()).containsExactlyElementsOf(CHILDREN);
    }

    @Test
    void walksTheRangeOnceThoughModulesAreSections() throws IOException {
        ImportedHistory.line(2_000, 1_000).into(git, temp);

        assertThat(composed(byGit(), modules(20, ChangelogSettings.Modules.SECTION))
                        .size())
                .isEqualTo(1_000);

        assertThat(children()).containsExactlyElementsOf(CHILDREN);
    }

    @Test
    void readsNoMoreOfTheChainOfFirstParentsThanIsNeeded() throws IOException {
        ImportedHistory.line(20_000, 19_990).into(git, temp);

        assertThat(composed(byGit(), 1).size()).isEqualTo(10);

        assertThat(Files.size(temp.resolve("rev-list.out"))).isLessThan(20_000L * 41 / 4);
    }

    @Test
    void readsEachCommitOnceByJGitAndItsFilesOnlyIfTheyAreAskedFor() throws IOException {
        ImportedHistory.line(2_000, 1_000).into(git, temp);
        git.run("repack", "-q", "-a", "-d");

        double counting = readsPerCommit(modules(20, ChangelogSettings.Modules.COUNT));
        double comparing = readsPerCommit(modules(20, ChangelogSettings.Modules.SECTION));

        assertThat(counting).isBetween(0.001, 1.0);
        assertThat(comparing).isBetween(2 * counting, 4.0);
    }

    @Test
    void composesTwentyThousandCommitsInLittleMemory() throws Exception {
        ImportedHistory.line(20_000, 1_000).into(git, temp);

        assertThat(inAnotherJava("git")).isEqualTo("19000 entries");
        assertThat(inAnotherJava("jgit")).isEqualTo("19000 entries");
    }

    /** In blocks of packs that were looked up: commits lie side by side in a block, trees and their bases do not. */
    private double readsPerCommit(ChangelogSettings settings) {
        CommitHistory history = new JGitHistory(git.folder());
        long before = WindowCacheStats.getStats().getRequestCount();
        int size = composed(history, settings).size();
        return (WindowCacheStats.getStats().getRequestCount() - before) / (double) size;
    }

    /** With variables that would mislead git, as in a hook. */
    private String inAnotherJava(String by) throws IOException, InterruptedException {
        Path log = temp.resolve(by + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongHistory.class.getName(),
                        git.folder().toString(),
                        by)
                .redirectError(temp.resolve("error").toFile())
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of("GIT_DIR", "/nowhere", "GIT_WORK_TREE", "/nowhere", "GIT_OBJECT_DIRECTORY", "/nowhere"));
        Process java = builder.start();
        try {
            assertThat(java.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            java.destroyForcibly();
        }
        assertThat(java.exitValue()).as(Files.readString(temp.resolve("error"))).isZero();
        return Files.readString(log).strip();
    }

    private CommitHistory byGit() throws IOException {
        Path seen = temp.resolve("seen");
        Files.deleteIfExists(seen);
        String script = "#!/bin/sh\necho \"$@\" >> '" + seen + "'\ncase \"$*\" in *rev-list*) git \"$@\" | tee '"
                + temp.resolve("rev-list.out") + "';; *) exec git \"$@\";; esac\n";
        Path file = Files.writeString(temp.resolve("git"), script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        CommandLineGit program = new CommandLineGit(file.toString(), Duration.ofMinutes(1), Map.of());
        return new QuickHistory(git.folder(), program, reason -> {
            throw new AssertionError(reason);
        });
    }

    private List<String> children() throws IOException {
        return Files.readAllLines(temp.resolve("seen")).stream()
                .map(line -> CHILDREN.stream()
                        .filter(command -> (" " + line + " ").contains(" " + command + " "))
                        .findFirst()
                        .orElse(line))
                .toList();
    }

    private static Changelog composed(CommitHistory history, int modules) {
        return composed(history, modules(modules, ChangelogSettings.Modules.COUNT));
    }

    static Changelog composed(CommitHistory history, ChangelogSettings settings) {
        history.root();
        return new ChangelogComposer(history, settings, Contributions.UNASKED)
                .compose(new ChangelogRequest(
                        "HEAD",
                        Optional.empty(),
                        new ChangelogRequest.About(Optional.of(new Version("9.9.9")), Optional.empty())));
    }

    private static ChangelogSettings modules(int count, ChangelogSettings.Modules shown) {
        List<Layout.Module> modules = IntStream.range(0, count)
                .mapToObj(n -> new Layout.Module("module-" + n, "module-" + n))
                .toList();
        return new ChangelogSettings(
                new ChangelogSettings.Releases(new TagFormat("v{version}", "zoo"), BaseRule.Tags.ALL),
                Grouping.DEFAULT,
                new ChangelogSettings.Selection(Exclusions.DEFAULT, new Layout(modules, List.of()), shown));
    }
}
