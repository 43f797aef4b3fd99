package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.ImageReference;
import io.github.haztrak.oci.OciImageComposer;
import io.github.haztrak.oci.RegistryAccess;
import io.github.haztrak.oci.RegistryEndpoints;
import io.github.haztrak.oci.RetryPolicy;
import io.github.haztrak.release.ReleaseLog;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BaseImage;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.CncfRegistry;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** Each place for credentials opens a real registry, which shows its base image to one user alone. */
class CredentialSourcesIT {
    private static final String SECRET = Account.OCTO.password();

    private CncfRegistry registry;
    private GitSandbox git;
    private MavenBuild build;

    @BeforeEach
    void makeProject() throws IOException {
        registry = CncfRegistry.basic();
        String base = registry.image("octo/jre:17");
        BaseImage.jre().push(base, Optional.of(Account.OCTO));
        PluginInstall.install();
        git = GitSandbox.create().copy(BuildFolder.project("src/it/single-module"));
        String pom = Files.readString(git.folder().resolve("pom.xml"));
        git.write(
                "pom.xml",
                pom.replace(
                        "<version>${haztrak-maven-plugin.version}</version>",
                        "<version>${haztrak-maven-plugin.version}</version><configuration><from><image>" + base
                                + "</image></from></configuration>"));
        git.commit("feat: greet");
        build = build();
    }

    @AfterEach
    void stopRegistry() {
        System.clearProperty("it.settings");
        registry.close();
    }

    @Test
    void noneIsEnough() throws IOException {
        build.run().assertFailure().assertOutput("HZ-REG-001", "as nobody, no credentials found");
    }

    @Test
    void settings() throws IOException {
        assertServes(withServer(SECRET), "settings.xml, server " + registry.hostPort());
    }

    @Test
    void encryptedSettings() throws Exception {
        DefaultPlexusCipher cipher = new DefaultPlexusCipher();
        String master = cipher.encryptAndDecorate("master", DefaultSecDispatcher.SYSTEM_PROPERTY_SEC_LOCATION);
        Path security = Files.writeString(
                BuildFolder.fresh("security").resolve("settings-security.xml"),
                "<settingsSecurity><master>" + master + "</master></settingsSecurity>");

        assertServes(
                withServer(cipher.encryptAndDecorate(SECRET, "master")).goals("-Dsettings.security=" + security),
                "settings.xml, server " + registry.hostPort());
    }

    @Test
    void filesOfContainerTools() throws IOException {
        Path folder = BuildFolder.fresh("logins");
        String login = "{\"auths\":{\"" + registry.hostPort() + "\":{\"auth\":\""
                + Account.OCTO.basic().replace("Basic ", "") + "\"}}}";
        Path docker = Files.writeString(folder.resolve("config.json"), login);
        Path run = Files.createDirectories(folder.resolve("run/containers"));
        Path podman = Files.writeString(run.resolve("auth.json"), login);

        assertServes(build.env("DOCKER_CONFIG", folder.toString()), docker.toString());
        assertServes(build().env("REGISTRY_AUTH_FILE", podman.toString()), podman.toString());
        assertServes(build().env("XDG_RUNTIME_DIR", folder.resolve("run").toString()), podman.toString());
    }

    @Test
    void helperOnThePath() throws IOException {
        Path folder = BuildFolder.fresh("helper");
        Path helper = folder.resolve("docker-credential-octo");
        Files.writeString(
                helper,
                "#!/bin/sh\n[ \"$1\" = get ] && cat >/dev/null && " + "echo '{\"Username\":\"octo\",\"Secret\":\""
                        + SECRET + "\"}'\n");
        Files.setPosixFilePermissions(helper, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path config = Files.writeString(
                folder.resolve("config.json"), "{\"credHelpers\":{\"" + registry.hostPort() + "\":\"octo\"}}");

        assertServes(
                build.env("DOCKER_CONFIG", folder.toString()).env("PATH", folder + ":" + System.getenv("PATH")),
                config.toString());
    }

    @Test
    void environmentOfTheWorkflowForGitHubsRegistry() {
        List<String> told = new ArrayList<>();
        ReleaseLog log = new ReleaseLog(told::add, told::add);
        ServerCredentials workflow = new ServerCredentials(
                new Settings(), request -> null, Map.of("GITHUB_TOKEN", SECRET, "GITHUB_ACTOR", "octo"));
        ReactorState state = ReactorState.of(KnownReactor.in(git.folder()).build());
        RegistryAccess access = new RegistryAccess(
                RegistryAccess.newClient(),
                new RegistryEndpoints(Map.of("ghcr.io", URI.create("http://" + registry.hostPort()))),
                new ToldCredentials(workflow.registries(none -> Optional.empty()), state, log),
                RetryPolicy.DEFAULT);

        assertThat(new OciImageComposer(access, log.images(), new ConcurrentHashMap<>())
                        .resolve(ImageReference.parse("ghcr.io/octo/jre:17")))
                .isNotNull();

        assertThat(told).containsExactly("login     ghcr.io as octo (the environment's token)");
    }

    private void assertServes(MavenBuild any, String source) throws IOException {
        MavenResult result = any.run().assertSuccess();
        result.assertOutput("login     " + registry.hostPort() + " as octo (" + source + ")")
                .assertNoOutput(SECRET);
        assertThat(result.output().lines().filter(line -> line.contains("login   ")))
                .hasSize(1);
    }

    private MavenBuild build() throws IOException {
        return MavenBuild.in(git.folder())
                .named("credentials")
                .goals("compile", "haztrak:build-image")
                .withoutEnv("XDG_RUNTIME_DIR")
                .env("DOCKER_CONFIG", BuildFolder.fresh("no-login").toString());
    }

    /** The settings that builds of tests have anyway, with a server more. */
    private MavenBuild withServer(String password) throws IOException {
        Path own = Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
        String settings = Files.exists(own) ? Files.readString(own) : "<settings></settings>";
        String server = "<servers><server><id>" + registry.hostPort() + "</id><username>octo</username><password>"
                + password + "</password></server></servers>";
        assertThat(settings).doesNotContain("<servers>");
        Path file = BuildFolder.fresh("global-settings").resolve("settings.xml");
        Files.writeString(file, settings.replace("</settings>", server + "</settings>"));
        System.setProperty("it.settings", file.toString());
        return build;
    }
}
