package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.image.RegistryCredentials;
import io.github.haztrak.image.RegistryCredentials.Credential;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

class ServerCredentialsTest {
    private static final RegistryCredentials NO_TOOLS = registry -> Optional.empty();
    private static final Map<String, String> WORKFLOW =
            Map.of("GITHUB_TOKEN", "token-of-workflow", "GH_TOKEN", "token-of-tool", "GITHUB_ACTOR", "octo");

    @TempDir
    private Path folder;

    private final Settings settings = new Settings();

    @Test
    void takeTheServerOfTheSettingsFirst() throws Exception {
        server("ghcr.io", "octo", "from-settings");
        assertThat(registry("ghcr.io", WORKFLOW))
                .contains(new Credential("octo", "from-settings", "settings.xml, server ghcr.io"));
    }

    @Test
    void takeTheTokenOfTheWorkflowNext() throws Exception {
        assertThat(registry("ghcr.io", WORKFLOW))
                .contains(new Credential("octo", "token-of-workflow", "the environment's token"));
    }

    @Test
    void giveTheTokenOfGitHubToNoOtherRegistry() throws Exception {
        assertThat(registry("registry.example", WORKFLOW)).isEmpty();
    }

    @Test
    void takeWhatContainerToolsStoredLast() throws Exception {
        RegistryCredentials tools = registry -> Optional.of(new Credential("tool", "stored", registry));
        assertThat(credentials(Map.of()).registries(tools).forRegistry("ghcr.io"))
                .map(Credential::secret)
                .contains("stored");
        assertThat(credentials(WORKFLOW).registries(tools).forRegistry("ghcr.io"))
                .map(Credential::secret)
                .contains("token-of-workflow");
    }

    @Test
    void takeTheOtherTokenWhereTheFirstIsEmpty() throws Exception {
        assertThat(credentials(Map.of("GITHUB_TOKEN", "", "GH_TOKEN", "token-of-tool"))
                        .gitHubToken())
                .contains("token-of-tool");
        assertThat(registry("ghcr.io", Map.of("GH_TOKEN", "token-of-tool")))
                .map(Credential::user)
                .contains("x-access-token");
    }

    @Test
    void takeTheTokenForGitHubFromTheSettingsFirst() throws Exception {
        assertThat(credentials(WORKFLOW).gitHubToken()).contains("token-of-workflow");
        server("github", null, "from-settings");
        assertThat(credentials(WORKFLOW).gitHubToken()).contains("from-settings");
    }

    @Test
    void passAServerWithoutPasswordOver() throws Exception {
        server("ghcr.io", "octo", null);
        server("github", "octo", " ");
        assertThat(registry("ghcr.io", WORKFLOW)).map(Credential::secret).contains("token-of-workflow");
        assertThat(credentials(WORKFLOW).gitHubToken()).contains("token-of-workflow");
    }

    @Test
    void readAnEncryptedPassword() throws Exception {
        server("ghcr.io", "octo", new DefaultPlexusCipher().encryptAndDecorate("opened", master()));
        assertThat(registry("ghcr.io", Map.of())).map(Credential::secret).contains("opened");
    }

    @Test
    @Provokes(ProblemCode.CREDENTIALS_MISSING)
    void refuseAPasswordThatTheMasterPasswordDoesNotOpen() throws Exception {
        String locked = new DefaultPlexusCipher().encryptAndDecorate("opened", "another master");
        server("ghcr.io", "octo", locked);
        Refused.when(() -> registry("ghcr.io", WORKFLOW)).tells(ProblemCode.CREDENTIALS_MISSING, "server ghcr.io");
        assertThatThrownBy(() -> registry("ghcr.io", WORKFLOW))
                .hasMessageContainingAll("HZ-CFG-003", "server ghcr.io")
                .hasMessageNotContaining(locked);
    }

    @Test
    void sayWhereTheyLook() throws Exception {
        RegistryCredentials tools = new RegistryCredentials() {
            @Override
            public Optional<Credential> forRegistry(String registry) {
                return Optional.empty();
            }

            @Override
            public List<String> places(String registry) {
                return List.of("config.json");
            }
        };
        RegistryCredentials registries = credentials(WORKFLOW).registries(tools);
        assertThat(registries.places("ghcr.io"))
                .containsExactly("settings.xml, server ghcr.io", "GITHUB_TOKEN", "GH_TOKEN", "config.json");
        assertThat(registries.places("registry.example"))
                .containsExactly("settings.xml, server registry.example", "config.json");
    }

    @Test
    void neverShowASecret() throws Exception {
        server("ghcr.io", "octo", "from-settings");
        assertThat(credentials(WORKFLOW).toString()).doesNotContain("token-of", "from-settings");
        assertThat(registry("ghcr.io", WORKFLOW).toString()).doesNotContain("from-settings");
    }

    private Optional<Credential> registry(String host, Map<String, String> environment) throws Exception {
        return credentials(environment).registries(NO_TOOLS).forRegistry(host);
    }

    private ServerCredentials credentials(Map<String, String> environment) throws Exception {
        return new ServerCredentials(settings, decrypter(), environment);
    }

    private void server(String id, String user, String password) {
        Server server = new Server();
        server.setId(id);
        server.setUsername(user);
        server.setPassword(password);
        settings.addServer(server);
    }

    /** The one that Maven uses, with a settings-security.xml of the test's own. */
    private SettingsDecrypter decrypter() throws Exception {
        String master = new DefaultPlexusCipher()
                .encryptAndDecorate(master(), DefaultSecDispatcher.SYSTEM_PROPERTY_SEC_LOCATION);
        Path security = Files.writeString(
                folder.resolve("settings-security.xml"),
                "<settingsSecurity><master>" + master + "</master></settingsSecurity>");
        DefaultSecDispatcher dispatcher = new DefaultSecDispatcher(new DefaultPlexusCipher());
        dispatcher.setConfigurationFile(security.toString());
        return new DefaultSettingsDecrypter(dispatcher);
    }

    private static String master() {
        return "an invented master";
    }
}
