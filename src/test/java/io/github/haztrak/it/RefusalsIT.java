package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.EmbeddedRegistry;
import io.github.haztrak.rehearsal.GhcrDenial;
import io.github.haztrak.rehearsal.GitHubAccess;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.rehearsal.RegistryOptions;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BuildFolder;
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

/** What may not be released is refused before anything is built, with all that is wrong in one message. */
class RefusalsIT {
    private EmbeddedRegistry registry;
    private EmbeddedGitHub gitHub;
    private GitHttpServer remote;
    private Flagship flagship;
    private String token = "tok_octo";

    @BeforeAll
    static void installPlugin() throws IOException {
        PluginInstall.install();
    }

    @BeforeEach
    void makeRepository() throws IOException {
        registry = EmbeddedRegistry.start(RegistryOptions.open(BuildFolder.fresh("registry")));
        gitHub = EmbeddedGitHub.start(
                GitHubSeed.of(BuildFolder.fresh("github"), "octo/haztrak", new GitHubAccess("tok_octo", true)));
        remote = GitHttpServer.of("octo/haztrak");
        flagship = Flagship.create();
        flagship.git().remote(remote.urlFor(Account.OCTO));
    }

    @AfterEach
    void stopServers() {
        registry.close();
        gitHub.close();
        remote.close();
    }

    @Test
    void refusesACommitWithoutATag() throws IOException {
        assertRefused("untagged", "HZ-TAG-001", "git tag -a -m \"...\" v1.2.0");
    }

    @Test
    void refusesALightweightTag() throws IOException {
        flagship.git().lightweightTag("v1.2.0").push();
        assertRefused("lightweight", "HZ-TAG-002", "git tag -f -a -m \"...\" v1.2.0");
    }

    @Test
    void bringsBackTheAnnotationThatTheCheckoutLost() throws IOException {
        flagship.tagged().git().push();
        String object = flagship.git().tagObject("v1.2.0");
        flagship.git().run("update-ref", "refs/tags/v1.2.0", flagship.git().head());

        build("tag-lost-by-checkout", "haztrak:check")
                .assertOutput("v1.2.0 was lightweight in this clone; fetched again from the remote: annotated")
                .assertNoOutput("HZ-TAG");

        assertThat(flagship.git().tagObject("v1.2.0")).isEqualTo(object);
    }

    @Test
    void refusesATagOfAnotherVersion() throws IOException {
        flagship.git().annotatedTag("v1.3.0", "Too early");
        flagship.git().push();
        assertRefused("version-differs", "HZ-TAG-003", "v1.3.0");
    }

    @Test
    void refusesASnapshotAndADirtyTreeInOneMessage() throws IOException {
        for (String module : new String[] {"", "shared/", "server/", "client/", "docs/"}) {
            flagship.edit(module + "pom.xml", "<version>1.2.0</version>", "<version>1.2.0-SNAPSHOT</version>");
        }
        flagship.git().write("notes.txt", "not committed");
        flagship.git().annotatedTag("v1.2.0", "Not yet");
        flagship.git().push();
        MavenResult refused = assertRefused("snapshot-and-dirty", "HZ-TAG-004", "1.2.0-SNAPSHOT");
        refused.assertOutput("HZ-TAG-005", "notes.txt", "server/pom.xml");
    }

    @Test
    void refusesATokenThatGitHubDoesNotKnowBeforeTimeIsSpent() throws IOException {
        token = "tok_expired";
        MavenResult refused = assertRefused("token-and-tag", "HZ-REL-001", "GITHUB_TOKEN");
        refused.assertOutput("HZ-TAG-001").assertNoOutput("tok_expired");
    }

    @Test
    void refusesWhatTheRegistryDoesNotLetUsPushBeforeTimeIsSpent() throws IOException {
        String host = registry.uri().getAuthority();
        flagship.onBases(host + "/base/none:1", host + "/base/none:2").tagged();
        flagship.git().push();
        registry.inject(GhcrDenial.WRITE_PACKAGE.of("POST", "octo/haztrak/server"));
        registry.inject(GhcrDenial.WRITE_PACKAGE.of("POST", "octo/haztrak/client"));
        registry.inject(GhcrDenial.CREATE_PACKAGE.of("POST", "octo/haztrak/shared"));

        MavenResult refused = assertRefused("package", "HZ-REG-001", "does not let us push to 2 repositories");

        refused.assertOutput("HZ-IMG-001", "/base/none:1 cannot be read", "the token may not create packages");
    }

    @Test
    void buildsAnImageWithoutATagWhenNothingIsReleased() throws IOException {
        build("image-without-tag", "package", "haztrak:build-image", "-Dhaztrak.rehearse", "-pl", "shared")
                .assertSuccess()
                .assertOutput("no image  shared")
                .assertNoOutput("HZ-");
    }

    @Test
    void refusesATagThatTheRemoteDoesNotKnow() throws IOException {
        flagship.tagged().git().push("main");
        assertRefused("tag-not-pushed", "HZ-TAG-006", "git push origin refs/tags/v1.2.0");
    }

    @Test
    void refusesATagThatIsAnotherObjectOnTheRemote() throws IOException {
        flagship.tagged().git().push();
        flagship.git().run("tag", "-d", "v1.2.0");
        flagship.git().annotatedTag("v1.2.0", "Another one");
        assertRefused("tag-moved", "HZ-TAG-007", "git fetch --force origin");
    }

    @Test
    void refusesToReleaseWithoutANetworkInsteadOfLeavingItOutSilently() throws IOException {
        flagship.tagged().git().push();
        rehearseOnceSoThatEverythingIsResolved();
        assertThat(build("offline", "deploy", "-o").assertFailure().output()).contains("HZ-CFG-004");
    }

    @Test
    void leavesAnUntaggedCommitAloneWhereThatIsAskedFor() throws IOException {
        MavenResult skipped = build("skip-untagged", "deploy", "-Dhaztrak.whenUntagged=skip");
        skipped.assertSuccess().assertOutput("skipped").assertNoOutput("HZ-");
    }

    private void rehearseOnceSoThatEverythingIsResolved() throws IOException {
        build("before-offline", "deploy", "-Dhaztrak.rehearse").assertSuccess();
    }

    private MavenResult assertRefused(String name, String code, String text) throws IOException {
        MavenResult result = build("refused-" + name, "deploy").assertFailure();
        assertThat(result.output()).contains(code, text, "problems.md#" + code.toLowerCase());
        assertThat(flagship.folder().resolve("shared/target")).doesNotExist();
        assertThat(flagship.git().run("status", "--porcelain", "--ignored")).doesNotContain("target/");
        return result;
    }

    private MavenResult build(String name, String... goals) throws IOException {
        return MavenBuild.in(flagship.folder())
                .named(name)
                .goals(goals)
                .goals("-Dhaztrak.registry=" + registry.uri().getAuthority())
                .env("GITHUB_TOKEN", token)
                .env("GITHUB_API_URL", gitHub.uri().toString())
                .run();
    }
}
