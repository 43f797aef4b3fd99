package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.rehearsal.SeededContribution;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A release that asks GitHub, as the configuration says: what it gains, and what it risks. */
class ReleaseOfPeopleIT {
    private EmbeddedWorld world;
    private Flagship flagship;

    @BeforeEach
    void startServers() throws IOException {
        PluginInstall.install();
        world = EmbeddedWorld.start();
        flagship = Flagship.create().onBases(world.baseImage(), world.baseImage());
        flagship.edit(
                "pom.xml",
                "<version>${haztrak-maven-plugin.version}</version>",
                "<version>${haztrak-maven-plugin.version}</version><configuration><changelog><askGitHub>always</askGitHub>"
                        + "</changelog></configuration>");
        flagship.git().remote(world.remote().urlFor(Account.OCTO));
        flagship.git().commit("build: ask GitHub");
        flagship.tagged().git().push();
        titled("feat(server): show the stage of a consignment");
    }

    @AfterEach
    void stopServers() {
        world.close();
    }

    @Test
    void tellsTheTitlesOfTheDayAndStandsByThem() throws IOException {
        build("people-released").goals("deploy").run().assertSuccess();
        assertThat(world.body("v1.2.0")).contains("show the stage of a consignment (#7");
        assertThat(world.gitHub().requests().count(entry -> entry.path().equals("/graphql")))
                .as("one for the commits, one for newcomers, in the whole build")
                .isEqualTo(2);

        build("people-again").goals("haztrak:publish-release").run().assertSuccess();

        titled("feat(server): show something else");
        build("people-retitled")
                .goals("haztrak:publish-release")
                .run()
                .assertFailure()
                .assertOutput("HZ-REL-002");
        assertThat(world.body("v1.2.0")).doesNotContain("something else");
    }

    @Test
    void isReleasedWithoutWhereGitHubDoesNotTell() throws IOException {
        world.gitHub().inject(Fault.on("POST", "/graphql$").times(100).answering(502));

        build("people-untold")
                .goals("deploy")
                .run()
                .assertSuccess()
                .assertOutput("told without all accounts and titles that GitHub knows: POST /graphql");

        assertThat(world.body("v1.2.0")).contains("tell which stage a consignment has reached (#7");
    }

    private void titled(String title) {
        String commit = flagship.git().run("rev-parse", ":/which stage").strip();
        world.gitHub()
                .contributed(new SeededContribution(
                        commit, "ann", List.of(new SeededContribution.PullRequest(7, title, List.of()))));
    }

    private MavenBuild build(String name) throws IOException {
        return world.build(flagship.folder(), name);
    }
}
