package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenDistribution;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole release inside the build: on each Maven, with several threads, on any commit. */
class RehearsalIT {
    @BeforeAll
    static void installPlugin() throws IOException {
        PluginInstall.install();
    }

    static Stream<MavenDistribution> mavens() throws IOException {
        return Stream.of(MavenDistribution.legacy(), MavenDistribution.stable(), MavenDistribution.next());
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void releasesTheFlagshipOnEachMaven(MavenDistribution maven) throws IOException {
        Flagship flagship = Flagship.create().edit("pom.xml", "<maven.deploy.skip>true</maven.deploy.skip>", "");
        flagship.git().commit("build: deploy the jars too");
        flagship.tagged();
        Path outside = BuildFolder.fresh("deployed");

        MavenResult result = MavenBuild.in(flagship.folder())
                .named("rehearsal-" + maven)
                .maven(maven)
                .goals(
                        "deploy",
                        "-Dhaztrak.rehearse",
                        "-Dmaven.test.skip",
                        "-DaltDeploymentRepository=outside::" + outside.toUri())
                .run()
                .assertSuccess();

        assertThat(outside).isEmptyDirectory();
        result.assertOutput("Skipping artifact installation", "Skipping artifact deployment");

        result.assertOutput(
                        "v1.2.0 is public",
                        "moved ghcr.io/octo/haztrak/server:latest",
                        "Latest on GitHub from its first")
                .assertNoOutput("a real release would stop");
        Path state = flagship.folder().resolve("target/haztrak");
        assertThat(Files.readString(state.resolve("rehearsal/github/releases/v1.2.0/body.md")))
                .contains("every one has an address", "docker pull ghcr.io/octo/haztrak/server@sha256:");
        JsonNode record =
                new ObjectMapper().readTree(state.resolve("release.json").toFile());
        assertThat(record.path("images")).hasSize(2);
        assertThat(record.path("commit").asText()).isEqualTo(flagship.git().head());
        assertThat(flagship.git().run("status", "--porcelain")).isEmpty();
    }

    @Test
    void runsOnAnyCommitAndTellsWhatARealReleaseWouldRefuse() throws IOException {
        Flagship flagship = Flagship.create()
                .edit("pom.xml", "<name>Haztrak</name>", "<name>Haztrak!</name>")
                .edit("pom.xml", "<maven.deploy.skip>true</maven.deploy.skip>", "");

        Path run = BuildFolder.fresh("rehearsed-run");
        MavenBuild.in(flagship.folder())
                .named("rehearsal-untagged")
                .env("GITHUB_STEP_SUMMARY", run.resolve("summary").toString())
                .env("GITHUB_OUTPUT", run.resolve("output").toString())
                .goals("deploy", "-Dhaztrak.rehearse", "-Dmaven.test.skip")
                .run()
                .assertSuccess()
                .assertOutput(
                        "would stop here with HZ-TAG-001",
                        "would stop here with HZ-TAG-005",
                        "would stop here with HZ-RUN-004",
                        "v1.2.0 is public");

        assertThat(run.resolve("summary"))
                .content()
                .startsWith("### `v1.2.0` was rehearsed; nothing left the build\n")
                .contains(
                        "| `server` | `docker pull ghcr.io/octo/haztrak/server@sha256:",
                        "moved `ghcr.io/octo/haztrak/server:latest`");
        assertThat(run.resolve("output"))
                .as("nobody shall deploy what was rehearsed")
                .doesNotExist();
    }

    @Test
    void givesTheSameImagesFromTheSameCommitInAnotherFolder() throws IOException {
        assertThat(digests("reproducible-1")).hasSize(2).isEqualTo(digests("reproducible-2"));
    }

    @Test
    void releasesEightModulesWithFourThreadsOnce() throws IOException {
        GitSandbox git = GitSandbox.create().copy(BuildFolder.project("src/it/parallel"));
        git.commit("feat: eight modules");

        MavenResult result = MavenBuild.in(git.folder())
                .named("parallel")
                .goals("deploy", "-Dhaztrak.rehearse", "-Dmaven.test.skip", "-T4")
                .run()
                .assertSuccess();

        assertThat(result.output().lines().filter(line -> line.contains("] pushed ")))
                .hasSize(6);
        assertThat(result.output().lines().filter(line -> line.contains("is public:")))
                .hasSize(1);
        assertThat(result.output().lines().filter(line -> line.contains("] promote ")))
                .hasSize(1);
    }

    @Test
    void publishesNothingWhenAModuleFailsEvenIfTheOthersGoOn() throws IOException {
        GitSandbox git = GitSandbox.create().copy(BuildFolder.project("src/it/module-fails"));
        git.commit("feat: three modules");

        MavenBuild.in(git.folder())
                .named("module-fails")
                .goals("deploy", "-Dhaztrak.rehearse", "-fae")
                .run()
                .assertFailure()
                .assertOutput("] image ")
                .assertNoOutput("] push ", "] pushed ", "] release ", "] promote ");
        assertThat(git.folder().resolve("target/haztrak/rehearsal/github/releases/v1.0.0"))
                .doesNotExist();
    }

    @Test
    void refusesToReleaseAPartOfTheModules() throws IOException {
        Flagship flagship = Flagship.create().tagged();

        MavenBuild.in(flagship.folder())
                .named("partial-reactor")
                .goals("deploy", "-Dhaztrak.rehearse", "-Dmaven.test.skip", "-pl", "server", "-am")
                .run()
                .assertFailure()
                .assertOutput("HZ-RUN-001", "client")
                .assertNoOutput("] pushed ");
    }

    @Test
    void releasesASingleModuleThatIsItsOwnRoot() throws IOException {
        GitSandbox git = GitSandbox.create().copy(BuildFolder.project("src/it/single-module"));
        git.commit("feat: one module");

        MavenBuild.in(git.folder())
                .named("single-module")
                .goals(
                        "deploy",
                        "-Dhaztrak.rehearse",
                        "-Dmaven.test.skip",
                        "-Dhaztrak.owner=octo",
                        "-Dhaztrak.repository=single")
                .run()
                .assertSuccess()
                .assertOutput("] pushed    ghcr.io/octo/single/");
    }

    private static List<String> digests(String name) throws IOException {
        Flagship flagship = Flagship.create().tagged();
        MavenBuild.in(flagship.folder())
                .named(name)
                .goals("deploy", "-Dhaztrak.rehearse", "-Dmaven.test.skip")
                .run()
                .assertSuccess();
        return new ObjectMapper()
                .readTree(
                        flagship.folder().resolve("target/haztrak/release.json").toFile())
                .path("images")
                .findValuesAsText("digest");
    }
}
