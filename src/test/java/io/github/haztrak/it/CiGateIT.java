package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.EmbeddedRegistry;
import io.github.haztrak.rehearsal.GitHubAccess;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.rehearsal.RegistryOptions;
import io.github.haztrak.rehearsal.SeededCheck;
import io.github.haztrak.rehearsal.SeededStatus;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.ConformingGitHub;
import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With requireChecks a build starts when CI has spoken, and not before. */
class CiGateIT {
    private static final String OTHER_RUN = "https://github.com/octo/haztrak/actions/runs/7/job/8";
    private static final String OWN_RUN = "https://github.com/octo/haztrak/actions/runs/42/job/9";

    private EmbeddedGitHub gitHub;
    private EmbeddedRegistry registry;
    private GitHttpServer remote;
    private Flagship flagship;

    @BeforeAll
    static void installPlugin() throws IOException {
        PluginInstall.install();
    }

    @BeforeEach
    void makeRepository() throws IOException {
        gitHub = ConformingGitHub.start(
                GitHubSeed.of(BuildFolder.fresh("github"), "octo/haztrak", new GitHubAccess("tok_octo", true)));
        registry = EmbeddedRegistry.start(RegistryOptions.open(BuildFolder.fresh("registry")));
        remote = GitHttpServer.of("octo/haztrak");
        flagship = Flagship.create().tagged();
        flagship.git().remote(remote.urlFor(Account.OCTO)).push();
        report(new SeededCheck("release", "in_progress", "", OWN_RUN));
    }

    @AfterEach
    void stopServers() {
        gitHub.close();
        registry.close();
        remote.close();
    }

    @Test
    void refusesACommitWithARedCheckBeforeAnythingIsCompiled() throws IOException {
        report(SeededCheck.done("lint", "success", OTHER_RUN));
        report(SeededCheck.done("build (ubuntu, 17)", "failure", OTHER_RUN));

        MavenResult refused =
                build("ci-red", "deploy", "-Dhaztrak.requireChecks=true").assertFailure();

        refused.assertOutput("HZ-CI-001", "build (ubuntu, 17)", OTHER_RUN, "problems.md#hz-ci-001");
        assertThat(flagship.folder().resolve("shared/target")).doesNotExist();
    }

    @Test
    void letsACommitPassWhoseChecksAreGreen() throws IOException {
        report(SeededCheck.done("lint", "success", OTHER_RUN));
        gitHub.reported(head(), new SeededStatus("ci/old", "success", OTHER_RUN));

        build("ci-green", "haztrak:check", "-Dhaztrak.requireChecks=true")
                .assertSuccess()
                .assertOutput("passed    CI checks  2 checks green");
        build("ci-off", "haztrak:check").assertSuccess().assertOutput("left out  CI checks  requireChecks is off");
    }

    @Test
    void missesACheckThatTheConfigurationNames() throws IOException {
        report(SeededCheck.done("lint", "success", OTHER_RUN));

        build("ci-missing", "haztrak:check", "-Dhaztrak.requireChecks=lint,end-to-end*", "-Dhaztrak.checksTimeout=0")
                .assertFailure()
                .assertOutput("HZ-CI-004", "end-to-end*", "problems.md#hz-ci-004");
    }

    @Test
    void tellsAMissingTokenBesideAllThatIsWrong() throws IOException {
        flagship.git().write("notes.txt", "not committed");

        MavenBuild.in(flagship.folder())
                .named("ci-no-token")
                .goals("haztrak:check", "-Dhaztrak.requireChecks=true")
                .goals("-Dhaztrak.registry=" + registry.uri().getAuthority())
                .run()
                .assertFailure()
                .assertOutput("HZ-TAG-005", "no token for GitHub", "passed    packages");
    }

    private void report(SeededCheck check) {
        gitHub.reported(head(), check);
    }

    private String head() {
        return flagship.git().head();
    }

    private MavenResult build(String name, String... goals) throws IOException {
        return MavenBuild.in(flagship.folder())
                .named(name)
                .goals(goals)
                .goals("-Dhaztrak.registry=" + registry.uri().getAuthority())
                .env("GITHUB_TOKEN", "tok_octo")
                .env("GITHUB_RUN_ID", "42")
                .env("GITHUB_API_URL", gitHub.uri().toString())
                .run();
    }
}
