package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The goal as people type it: with a tag and without, in modules, without a POM, offline, into files. */
class ChangelogIT {
    private static final String UNRELEASED = """
            ## Unreleased

            ### Features

            - **server**: tell which stage a consignment has reached (#7, <id>)

            ### Fixes

            - **client**: a consignment can be opened by its address (#9, <id>)

            ### Documentation

            - how to run it (<id>)

            All commits: <https://github.com/octo/haztrak/compare/v1.1.0...<commit>>
            """;

    private static PluginInstall plugin;

    @BeforeAll
    static void install() throws IOException {
        plugin = PluginInstall.install();
    }

    @Test
    void tellsWhatIsNotReleasedYetAndWritesItIntoFiles() throws IOException {
        Flagship project = Flagship.create();

        MavenResult printed =
                run(project.folder(), "changelog-printed", "haztrak:changelog", "-Dhaztrak.whenUntagged=skip");

        assertThat(text(printed)).contains(UNRELEASED);
        printed.assertOutput(
                "changes   3 changes since v1.1.0", "3 commits; v1.1.0 is the nearest stable release on this line");

        Path file =
                Files.writeString(project.folder().resolve("CHANGELOG.md"), "# Changelog\n\n## v1.1.0\n\n- first\n");
        project.tagged();
        String[] goals = {"haztrak:changelog", "-Dhaztrak.output=CHANGELOG.md"};
        run(project.folder(), "changelog-file", goals).assertOutput("the rest of it is kept");
        String once = Files.readString(file);
        run(project.folder(), "changelog-again", goals).assertOutput("it said so already");

        assertThat(once)
                .startsWith("# Changelog\n\n## v1.2.0 (2026-01-01)\n\n### Stages and addresses\n\nConsignments tell")
                .contains("[#7](https://github.com/octo/haztrak/issues/7)", "/compare/v1.1.0...v1.2.0")
                .endsWith("\n\n## v1.1.0\n\n- first\n");
        assertThat(file).hasContent(once);

        run(
                project.folder(),
                "changelog-json",
                "-q",
                "-o",
                "haztrak:changelog",
                "-Dhaztrak.output=target/changes.json");
        JsonNode json = new ObjectMapper()
                .readTree(project.folder().resolve("target/changes.json").toFile());
        assertThat(json.at("/since/name").asText()).isEqualTo("v1.1.0");
        assertThat(json.at("/sections/0/entries/0/pullRequest").asInt()).isEqualTo(7);
    }

    @Test
    void worksInAModuleAndForOneModule() throws IOException {
        Flagship project = Flagship.create();
        project.git().write("server/notes.txt", "1").commit("fix: serve");
        project.git().write("client/notes.txt", "1").commit("fix: click");

        MavenResult inModule =
                run(project.folder().resolve("server"), "changelog-module", "haztrak:changelog", "-Dhaztrak.module=.");
        MavenResult ofModule =
                run(project.folder(), "changelog-of-module", "haztrak:changelog", "-Dhaztrak.module=server");

        assertThat(text(inModule)).contains("- serve (<id>)").doesNotContain("click", "how to run it");
        assertThat(text(ofModule)).contains("- serve (<id>)").doesNotContain("click", "how to run it");
        ofModule.assertOutput("5 commits, 2 modules;", "left out: 4 of other modules");
        run(project.folder(), "changelog-no-module", "haztrak:changelog", "-Dhaztrak.module=none")
                .assertFailure()
                .assertOutput("HZ-CFG-001", "there is no module none");
    }

    @Test
    void needsNoPomAndNoNetwork() throws IOException {
        GitSandbox git = GitSandbox.init(BuildFolder.fresh("no-pom"));
        git.commit("chore: start");
        git.annotatedTag("v0.1.0", "First");
        git.commit("feat: something\n\n::error::forged");
        String goal = "io.github.haztrak:haztrak-maven-plugin:" + plugin.version() + ":changelog";

        MavenResult result = run(git.folder(), "changelog-no-pom", "-o", goal, "-Dhaztrak.preset=plain");

        assertThat(text(result)).contains("Unreleased\n\nFeatures\n  * something\n");
        run(git.folder(), "changelog-no-revision", "-o", goal, "-Dhaztrak.from=v9")
                .assertFailure()
                .assertOutput("HZ-CFG-001", "git knows no commit by the name v9");
    }

    private static MavenResult run(Path folder, String name, String... goals) throws IOException {
        return MavenBuild.in(folder).named(name).goals(goals).run();
    }

    private static String text(MavenResult result) {
        return result.assertSuccess()
                .output()
                .replaceAll("\\b[0-9a-f]{40}\\b", "<commit>")
                .replaceAll("\\b[0-9a-f]{8}\\b", "<id>");
    }
}
