package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.EmbeddedRegistry;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.rehearsal.GitHubAccess;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.rehearsal.RegistryCredentials;
import io.github.haztrak.rehearsal.RegistryOptions;
import io.github.haztrak.rehearsal.StandInBase;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.ConformingGitHub;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import io.github.haztrak.testing.ProcessArguments;
import io.github.haztrak.testing.SecretSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Builds with secrets from three places: a token in the environment, a password in the address of the remote, another in
 * settings.xml. They fail in several ways and succeed at last, each with {@code -X}; then everything that they wrote, said and
 * started is searched.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoSecretIT {
    private static final Account TOKEN = new Account("x-access-token", "tok_Known4TellNobody");
    private static final Account OLD_TOKEN = new Account("x-access-token", "tok_Expired9TellNobody");
    private static final Account IN_SETTINGS = new Account("octo", "inSettings7TellNobody");
    private static final Account WRONG = new Account("octo", "notTheOne5TellNobody");
    private static final Account IN_ADDRESS = Account.OCTO;
    private static final SecretSearch SEARCH =
            new SecretSearch(List.of(TOKEN, OLD_TOKEN, IN_SETTINGS, WRONG, IN_ADDRESS));

    private static final List<String> NAMES = new ArrayList<>();
    private static ProcessArguments processes;
    private static Path servers;
    private static EmbeddedRegistry registry;
    private static EmbeddedGitHub gitHub;
    private static GitHttpServer remote;
    private static GitSandbox git;

    @BeforeAll
    static void makeARepository() throws IOException {
        PluginInstall.install();
        servers = BuildFolder.fresh("servers");
        RegistryCredentials login = new RegistryCredentials(IN_SETTINGS.user(), IN_SETTINGS.password());
        registry = EmbeddedRegistry.start(RegistryOptions.guarded(servers.resolve("registry"), login));
        StandInBase.of("base/jre", "17").seed(registry.uri(), Optional.of(login));
        gitHub = ConformingGitHub.start(
                GitHubSeed.of(servers.resolve("github"), "octo/greeter", new GitHubAccess(TOKEN.password(), true)));
        remote = GitHttpServer.of("octo/greeter");
        git = GitSandbox.create().copy(BuildFolder.project("src/it/single-module"));
        Path pom = git.folder().resolve("pom.xml");
        String version = "<version>${haztrak-maven-plugin.version}</version>";
        String base = "<configuration><from><image>" + host() + "/base/jre:17</image></from></configuration>";
        Files.writeString(pom, Files.readString(pom).replace(version, version + base));
        git.commit("feat: greet");
        git.annotatedTag("v1.0.0", "First");
        git.remote(remote.urlFor(IN_ADDRESS)).push();
        processes = ProcessArguments.watched();
    }

    @AfterAll
    static void stop() {
        processes.close();
        registry.close();
        gitHub.close();
        remote.close();
    }

    @Test
    @Order(1)
    void aTokenThatGitHubDoesNotKnow() throws IOException {
        build("token", OLD_TOKEN, IN_SETTINGS, "haztrak:check").assertFailure().assertOutput("HZ-REL-001");
    }

    @Test
    @Order(2)
    void aRemoteThatIsGone() throws IOException {
        origin("http://octo:" + IN_ADDRESS.password() + "@127.0.0.1:9/octo/greeter.git");
        build("remote", TOKEN, IN_SETTINGS, "haztrak:check").assertFailure().assertOutput("HZ-TAG-008");
        origin("http://octo:" + IN_ADDRESS.password() + "@127.0.0.1:wrong/octo/greeter.git");
        build("address", TOKEN, IN_SETTINGS, "haztrak:check").assertFailure().assertOutput("HZ-GIT-001");
        origin(remote.urlFor(IN_ADDRESS));
    }

    @Test
    @Order(3)
    void aPasswordThatTheRegistryDoesNotTake() throws IOException {
        build("password", TOKEN, WRONG, "deploy").assertFailure().assertOutput("HZ-REG-001");
    }

    @Test
    @Order(4)
    void serversThatFailInTheMiddle() throws IOException {
        registry.inject(Fault.on("PUT", "/manifests/").times(5).answering(500));
        build("registry", TOKEN, IN_SETTINGS, "deploy").assertFailure().assertOutput("HZ-REG-003");
        gitHub.inject(Fault.on("PATCH", "/releases/").times(1).answering(422));
        build("github", TOKEN, IN_SETTINGS, "deploy").assertFailure().assertOutput("HZ-REL-");
    }

    @Test
    @Order(5)
    void aReleaseThatSucceeds() throws IOException {
        build("release", TOKEN, IN_SETTINGS, "deploy").assertSuccess().assertOutput("v1.0.0 is public");
    }

    @Test
    @Order(6)
    void noneOfThemWroteSaidOrPassedOnASecret() throws IOException {
        assertThat(NAMES).hasSize(7);
        for (String name : NAMES) {
            assertThat(SEARCH.foundIn(BuildFolder.log(name))).isEmpty();
        }
        assertThat(SEARCH.foundIn(git.folder().resolve("target"))).isEmpty();
        assertThat(SEARCH.foundIn(servers)).isEmpty();
        assertThat(servers.resolve("github/releases/v1.0.0/body.md")).exists();
        assertThat(processes.lines()).anyMatch(line -> line.contains("deploy")).noneMatch(SEARCH::isIn);
    }

    /** Not by the program git: its arguments are looked at too, and these would be the test's own. */
    private static void origin(String url) throws IOException {
        Path config = git.folder().resolve(".git/config");
        Files.writeString(config, Files.readString(config).replaceFirst("url = .*", "url = " + url));
    }

    /** With {@code -X} Maven's own resources plugin would show the whole environment. */
    private static MavenResult build(String name, Account token, Account login, String goal) throws IOException {
        NAMES.add("no-secret-" + name);
        return MavenBuild.in(git.folder())
                .named("no-secret-" + name)
                .goals(goal, "-X", "-Dmaven.test.skip", "-Dmaven.resources.skip", "-Dhaztrak.registry=" + host())
                .server(host(), login)
                .env("GITHUB_TOKEN", token.password())
                .env("GITHUB_API_URL", gitHub.uri().toString())
                .env("GITHUB_ACTIONS", "true")
                .run();
    }

    private static String host() {
        return registry.uri().getAuthority();
    }
}
