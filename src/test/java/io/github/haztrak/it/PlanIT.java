package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The flagship: planned, released, planned again; and its next version, once it is built. */
class PlanIT {
    private static final List<String> POMS =
            List.of("pom.xml", "shared/pom.xml", "server/pom.xml", "client/pom.xml", "docs/pom.xml");

    private EmbeddedWorld world;
    private Flagship flagship;

    @BeforeEach
    void start() throws IOException {
        PluginInstall.install();
        world = EmbeddedWorld.start();
        flagship = Flagship.create().onBases(world.baseImage(), world.baseImage());
        flagship.git().remote(world.remote().urlFor(Account.OCTO)).push();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void whatIsPlannedIsWhatTheReleaseDoes() throws IOException {
        plan("plan-untagged")
                .assertOutput(
                        "to do     tag        v1.2.0 is still to be made: git tag -a",
                        "open      images     " + image("server") + ": known when the module is built",
                        "to do     release    v1.2.0 is made, Latest from its first moment on; 4 changes since v1.1.0",
                        "open      docs       1.2.0/ is not on the site",
                        "to do     pointers   Latest on GitHub is new: v1.2.0",
                        "once it is tagged, nothing speaks against it");

        flagship.tagged().git().push("v1.2.0");
        world.build(flagship.folder(), "plan-release").goals("deploy").run().assertSuccess();

        plan("plan-released")
                .assertOutput(
                        "done      tag        v1.2.0 is annotated, on HEAD",
                        "done      images     " + image("server") + ":1.2.0 is there already",
                        "done      images     " + image("client") + ":1.2.0 is there already",
                        "done      release    v1.2.0 is public already",
                        "done      docs       1.2.0/ is there already",
                        "done      pointers   1.2.0 is the newest stable release: all of them stand there",
                        "nothing speaks against it")
                .assertNoOutput("to do  ", "open  ", "REFUSED  ");

        for (String pom : POMS) {
            flagship.edit(pom, "<version>1.2.0</version>", "<version>1.3.0</version>");
        }
        flagship.git().commit("build: version 1.3.0");
        plan("plan-built", "package", "haztrak:build-image")
                .assertOutput(
                        "to do     images     " + image("server") + ":1.3.0 by a tag: unchanged since 1.2.0",
                        "to do     images     " + image("client") + ":1.3.0 by a tag: unchanged since 1.2.0",
                        "to do     docs       1.3.0/ is new on the site: ",
                        "to do     docs       latest/ leads to 1.3.0, was 1.2.0",
                        "to do     pointers   Latest on GitHub from v1.2.0 to v1.3.0")
                .assertNoOutput("pointers   " + image("server"));
    }

    @Test
    void aDryRunBuildsEverythingAndSaysWhatTheReleaseWillWrite() throws IOException {
        world.forgetRequests();
        WorldState before = state(true);

        MavenResult dry = world.build(flagship.folder(), "dry-run")
                .goals("deploy", "-Dhaztrak.dryRun")
                .run()
                .assertSuccess()
                .assertOutput(
                        "dry run   what each step would write is told; nothing is written outside of target,",
                        "REFUSED   tag        HZ-TAG-001 HEAD carries no tag v1.2.0",
                        "dry run   to do     tag        v1.2.0 is still to be made",
                        "to do     images     " + image("server") + ":1.2.0 is pushed: ",
                        "dry run   to do     release    v1.2.0 is made, Latest from its first moment on",
                        "dry run   to do     docs       1.2.0/ is new on the site",
                        "to do     docs       latest/ leads to 1.2.0",
                        "dry run   to do     pointers   " + image("client") + ":latest is new: 1.2.0");

        assertThat(state(true).changedSince(before))
                .isNotEmpty()
                .allMatch(name -> name.matches("project/(.*/)?target/.*"));
        assertNothingWrittenElsewhere();

        flagship.tagged().git().push("v1.2.0");
        world.build(flagship.folder(), "dry-run-release").goals("deploy").run().assertSuccess();
        for (String module : List.of("server", "client")) {
            String told =
                    dry.output().replaceAll("(?s).*" + module + ":1\\.2\\.0 is pushed: (sha256:[0-9a-f]+).*", "$1");
            assertThat(Files.readString(flagship.folder().resolve(module + "/target/haztrak/image.json")))
                    .contains(told);
        }
    }

    /** Asks and writes nothing: not here, but for what goals before it build, and nowhere else. */
    private MavenResult plan(String name, String... goalsBefore) throws IOException {
        world.forgetRequests();
        WorldState before = state(goalsBefore.length == 0);
        Path summary = BuildFolder.log("summary-of-" + name);
        Files.deleteIfExists(summary);
        MavenResult result = world.build(flagship.folder(), name)
                .goals(goalsBefore)
                .goals("haztrak:plan")
                .env("GITHUB_STEP_SUMMARY", summary.toString())
                .run()
                .assertSuccess();
        assertThat(state(goalsBefore.length == 0).changedSince(before)).isEmpty();
        assertNothingWrittenElsewhere();
        assertThat(summary)
                .content()
                .startsWith("### What a release of commit `")
                .contains("| | step | |", "| tag |");
        return result;
    }

    private void assertNothingWrittenElsewhere() {
        assertThat(world.registry().requests().entries())
                .noneMatch(entry -> entry.method().matches("PUT|PATCH"));
        assertThat(world.gitHub().requests().entries())
                .noneMatch(entry -> entry.method().matches("PATCH|PUT|DELETE")
                        || entry.method().equals("POST") && !entry.path().endsWith("/releases/generate-notes"));
    }

    private WorldState state(boolean here) throws IOException {
        return WorldState.of(
                here
                        ? Map.of("remote/", world.remote().repository(), "project/", flagship.folder())
                        : Map.of("remote/", world.remote().repository()));
    }

    private String image(String module) {
        return world.host() + "/octo/haztrak/" + module;
    }
}
