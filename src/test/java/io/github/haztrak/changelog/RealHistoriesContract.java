package io.github.haztrak.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.tag.FilePattern;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Golden texts of histories as teams make them, in real repositories. */
abstract class RealHistoriesContract {
    @TempDir
    Path temp;

    private GitSandbox git;
    private ChangelogSettings settings = ChangelogSettings.of(new TagFormat("v{version}", "zoo"));

    @BeforeEach
    void repository() throws IOException {
        git = GitSandbox.init(Files.createDirectory(temp.resolve("work")));
        git.commit("chore: start");
        git.annotatedTag("v1.0.0", "The first");
    }

    @Test
    void ofSquashedPullRequestsAlone() {
        git.commit(
                "feat(server): sell tickets (#11)\n\n* feat(server): sell tickets\n\n* fix review\n\n* test: more\n\n"
                        + "---------\n\nCo-authored-by: Ann <7+ann@users.noreply.github.com>");
        git.commit("Rework the cages (#12)\n\n* feat(cages): open from outside\n\n* fix(cages): close again\n\n"
                + "BREAKING CHANGE: keys are numbers now\n\n* wip");
        git.commit("fix: count lions once (#14)\n\nCloses #13, #9");
        git.commit("Bump lion from 1.0 to 1.1 (#15)");
        git.commit("build(deps): bump lion from 1.1 to 1.2 (#16)");

        assertThat(text("1.1.0")).isEqualTo("""
                since v1.0.0, the nearest stable release on this line

                ### Breaking changes

                - **cages**: close again (#12, <id>)
                  - keys are numbers now

                ### Features

                - **cages**: open from outside (#12, <id>)
                - **server**: sell tickets (#11, <id>)

                ### Fixes

                - count lions once (#14, <id>, closes #9, closes #13)

                ### Dependencies

                - bump lion from 1.0 to 1.2 (#16, <id>)

                Contributors: @ann, Octo""");
    }

    @Test
    void ofMergedPullRequestsAlone() {
        branch("one", "wip", "feat(server): sell tickets", "Merge me\n\nBREAKING CHANGE: no cash");
        merge("Merge pull request #21 from octo/one\n\nSell tickets online", "one");
        branch("two", "typo");
        merge("Merge pull request #22 from octo/two\n\nfix: spell lion", "two");
        branch("three", "anything");
        merge("Merge pull request #23 from octo/three", "three");

        assertThat(text("1.1.0")).isEqualTo("""
                since v1.0.0, the nearest stable release on this line

                ### Breaking changes

                - Sell tickets online (#21, <id>)
                  - no cash

                ### Fixes

                - spell lion (#22, <id>)

                ### Other changes

                - octo/three (#23, <id>)""");
    }

    @Test
    void ofMergesSquashesAndCommitsMixed() {
        git.commit("feat: direct");
        branch("side", "fix: on the side");
        merge("Merge branch 'side'", "side");
        branch("pull", "feat: pulled", "fixup! feat: pulled");
        merge("Merge pull request #31 from octo/pull\n\nPull it", "pull");
        git.commit("docs: squashed (#32)");
        git.commit("fixup! feat: direct");
        git.commit("A plain subject with @octo, <b>HTML</b> and #33");

        assertThat(text("1.1.0")).isEqualTo("""
                since v1.0.0, the nearest stable release on this line

                ### Features

                - Pull it (#31, <id>)
                - direct (<id>)

                ### Fixes

                - on the side (<id>)

                ### Documentation

                - squashed (#32, <id>)

                ### Other changes

                - A plain subject with @|octo, \\<b>HTML\\</b> and #33 (<id>)""");
    }

    @Test
    void ofAReleaseBranchThatIsMergedByAPullRequest() {
        git.run("checkout", "-q", "-b", "develop");
        branch("one", "feat: one");
        mergeInto("develop", "Merge pull request #41 from octo/one\n\nfeat: the first", "one");
        branch("two", "feat: two");
        mergeInto("develop", "Merge pull request #42 from octo/two\n\nfeat: the second", "two");
        mergeInto("main", "Merge pull request #43 from octo/develop\n\nRelease", "develop");

        assertThat(text("1.1.0")).isEqualTo("""
                since v1.0.0, the nearest stable release on this line

                ### Features

                - the second (#42, <id>)
                - the first (#41, <id>)""");
    }

    @Test
    void ofSeveralModulesWithTagsOfTheirOwn() throws IOException {
        git.commit("chore: start the client");
        git.annotatedTag("client-3.0.0", "Client");
        git.write("server/a", "1").commit("feat: serve");
        git.annotatedTag("server-1.0.0", "Server");
        git.write("client/a", "1").commit("feat: click");
        git.write("client/b", "1").write("server/b", "1").commit("fix: talk");
        git.write("docs/a.md", "1").commit("docs: tell");
        git.write("pom.xml", "1").commit("tidy up");
        layout(ChangelogSettings.Modules.SECTION, "client-{version}");

        assertThat(text("3.1.0")).isEqualTo("""
                since client-3.0.0, the nearest stable release on this line

                ### client

                #### Features

                - click (<id>)

                ### server

                #### Features

                - serve (<id>)

                ### Several modules

                #### Fixes

                - talk (<id>)

                ### Documentation

                #### Documentation

                - tell (<id>)

                ### Build

                #### Other changes

                - tidy up (<id>)""");
        assertThat(composed("3.1.0").range().tally().modules()).containsExactly("client", "server");
        assertThat(text(new ChangelogRequest(
                        "HEAD",
                        Optional.of("client-3.0.0"),
                        new ChangelogRequest.About(Optional.empty(), Optional.of("server")))))
                .contains("serve", "talk")
                .doesNotContain("click", "tidy");
    }

    @Test
    void ofModulesAsTags() throws IOException {
        git.write("client/a", "1").commit("feat: click");
        git.write("client/b", "1").commit("feat(button): click twice");
        layout(ChangelogSettings.Modules.TAG, "v{version}");

        assertThat(text("1.1.0")).contains("- **client**: click (<id>)", "- **button**: click twice (<id>)");
    }

    @Test
    void ofAMaintenanceLineBesideMain() {
        git.run("checkout", "-q", "-b", "1.0.x");
        git.commit("fix: old line");
        git.annotatedTag("v1.0.1", "Fix");
        git.run("checkout", "-q", "main");
        git.commit("feat!: new line");
        git.annotatedTag("v2.0.0", "Two");
        git.run("checkout", "-q", "1.0.x");
        git.commit("fix: old line again");

        assertThat(text("1.0.2")).isEqualTo("""
                since v1.0.1, the nearest stable release on this line

                ### Fixes

                - old line again (<id>)""");
    }

    @Test
    void ofReleaseCandidates() {
        git.commit("feat: one");
        git.annotatedTag("v1.1.0-rc.1", "One");
        git.commit("fix: two");
        git.annotatedTag("v1.1.0-rc.2", "Two");
        git.commit("fix: three");

        assertThat(text("1.1.0-rc.3")).isEqualTo("""
                since v1.1.0-rc.2, the nearest release on this line

                ### Fixes

                - three (<id>)""");
        assertThat(text("1.1.0")).isEqualTo("""
                since v1.0.0, the nearest stable release on this line

                ### Features

                - one (<id>)

                ### Fixes

                - three (<id>)
                - two (<id>)""");
    }

    @Test
    void ofAFirstRelease() {
        git.run("tag", "-d", "v1.0.0");
        git.commit("feat: all of it");

        assertThat(text("1.0.0")).isEqualTo("""
                the first release

                ### Features

                - all of it (<id>)

                ### Other changes

                - chore: start (<id>)""");
    }

    @Test
    void ofTagsThatAreLightweightOrNoVersions() {
        git.commit("feat: one");
        git.lightweightTag("v1.1.0");
        git.commit("feat: two");
        git.lightweightTag("nightly");
        git.annotatedTag("v-next", "Next");
        git.annotatedTag("v2026-summer", "Summer");
        git.annotatedTag("release-9", "Nine");
        git.commit("feat: three");

        assertThat(text("1.2.0")).isEqualTo("""
                since v1.1.0, the nearest stable release on this line

                ### Features

                - three (<id>)
                - two (<id>)""");
    }

    @Test
    void ofAMergeWithConflictsAndAnOctopus() throws IOException {
        git.run("checkout", "-q", "-b", "side");
        git.write("a", "side").commit("feat: a on the side");
        git.run("checkout", "-q", "main");
        git.write("a", "main").commit("fix: a on main");
        git.attempt("merge", "-q", "--no-ff", "-m", "conflict", "side");
        git.write("a", "both").commit("Merge branch 'side', conflicts resolved");
        for (String branch : List.of("one", "two", "three")) {
            branch(branch, "perf: " + branch);
        }
        git.commit("perf: main");
        git.run("merge", "-q", "--no-ff", "-m", "Octopus", "one", "two", "three");

        Changelog changelog = composed("1.1.0");

        assertThat(changelog.size()).isEqualTo(6);
        assertThat(changelog.range().tally().leftOut().get(Changelog.Reason.MERGE))
                .hasSize(2);
        assertThat(text("1.1.0")).contains("- a on the side", "- a on main", "- one", "- two", "- three", "- main");
    }

    @Test
    void ofRevertsThatCancelEachOther() throws IOException {
        git.commit("feat: stays");
        git.write("a", "1").commit("feat: goes");
        git.run("revert", "--no-edit", "HEAD");
        git.write("a", "2").commit("feat: comes back (#51)");
        git.write("a", "3").commit("Revert \"feat: comes back (#51)\" (#52)\n\nReverts octo/zoo#51");
        git.run("revert", "--no-edit", "HEAD");
        git.commit("revert: feat: from before\n\nRefs: " + "1".repeat(40));

        Changelog changelog = composed("1.1.0");

        assertThat(text("1.1.0")).isEqualTo("""
                since v1.0.0, the nearest stable release on this line

                ### Features

                - comes back (#51, <id>)
                - stays (<id>)

                ### Reverts

                - feat: from before (<id>)""");
        assertThat(changelog.range().tally().leftOut().get(Changelog.Reason.CANCELLED))
                .hasSize(4);
    }

    @Test
    void ofARevertedMerge() throws IOException {
        git.write("a", "1");
        branch("pull", "feat: one", "feat: two");
        merge("Merge pull request #61 from octo/pull\n\nfeat: both", "pull");
        git.run("revert", "--no-edit", "-m", "1", "HEAD");
        git.commit("fix: something");

        assertThat(text("1.1.0")).doesNotContain("both").contains("something");
        assertThat(composed("1.1.0").range().tally().leftOut().get(Changelog.Reason.CANCELLED))
                .hasSize(4);
    }

    @Test
    void ofPeopleWithSeveralNames() throws IOException {
        git.write(".mailmap", "Ann Example <ann@example.test> <octo@example.test>\n");
        git.commit(
                "feat: one\n\nCo-authored-by: Ann <ann@example.test>\nCo-authored-by: Bot <1+x[bot]@users.noreply.github.com>"
                        + "\nCo-Authored-By: bob_corp <8+bob_corp@users.noreply.github.com>\nSigned-off-by: Nobody <no@example.test>");

        assertThat(text("1.1.0")).endsWith("Contributors: Ann Example, @bob_corp");
    }

    @Test
    void ofWhatTheConfigurationLeavesOut() throws IOException {
        git.commit("[maven-release-plugin] prepare release v1.1.0");
        git.commit("chore(release): 1.1.0");
        git.write("web/package-lock.json", "1").commit("fix: lock");
        git.write("web/package-lock.json", "2").write("web/a", "2").commit("fix: more than the lock");
        settings = new ChangelogSettings(
                settings.releases(),
                settings.grouping(),
                new ChangelogSettings.Selection(
                        new Exclusions(
                                List.of(new TextPattern("*[bot]")),
                                List.of(
                                        new TextPattern("chore(release)*"),
                                        new TextPattern("[maven-release-plugin]*"))),
                        new Layout(List.of(), List.of(new FilePattern("**/package-lock.json"))),
                        ChangelogSettings.Modules.COUNT));

        assertThat(text("1.1.0")).isEqualTo("""
                since v1.0.0, the nearest stable release on this line

                ### Fixes

                - more than the lock (<id>)""");
        assertThat(composed("1.1.0").range().tally().leftOut().get(Changelog.Reason.EXCLUDED))
                .hasSize(3);
    }

    private void layout(ChangelogSettings.Modules modules, String format) {
        Layout layout = new Layout(
                List.of(new Layout.Module("server", "server"), new Layout.Module("client", "client")), List.of());
        settings = new ChangelogSettings(
                new ChangelogSettings.Releases(new TagFormat(format, "zoo"), BaseRule.Tags.ALL),
                Grouping.DEFAULT,
                new ChangelogSettings.Selection(Exclusions.DEFAULT, layout, modules));
    }

    private void branch(String name, String... messages) {
        String from = git.run("branch", "--show-current");
        git.run("checkout", "-q", "-b", name);
        List.of(messages).forEach(git::commit);
        git.run("checkout", "-q", from);
    }

    private void merge(String message, String branch) {
        mergeInto("main", message, branch);
    }

    private void mergeInto(String line, String message, String branch) {
        git.run("checkout", "-q", line);
        git.run("merge", "-q", "--no-ff", "-m", message, branch);
    }

    private Changelog composed(String version) {
        return composer()
                .compose(new ChangelogRequest(
                        "HEAD",
                        Optional.empty(),
                        new ChangelogRequest.About(Optional.of(new Version(version)), Optional.empty())));
    }

    private String text(String version) {
        return text(composed(version));
    }

    private String text(ChangelogRequest request) {
        return text(composer().compose(request));
    }

    private static String text(Changelog changelog) {
        String since = changelog
                .range()
                .since()
                .map(base -> "since " + base.name() + ", " + base.reason())
                .orElse("the first release");
        return since + "\n\n"
                + new MarkdownRenderer(Links.NONE, true)
                        .render(changelog)
                        .replaceAll("\\b[0-9a-f]{8}\\b", "<id>")
                        .replace('\u2060', '|');
    }

    private ChangelogComposer composer() {
        return new ChangelogComposer(history(git.folder()), settings, Contributions.UNASKED);
    }

    abstract CommitHistory history(Path directory);
}
