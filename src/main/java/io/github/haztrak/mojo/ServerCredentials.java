package io.github.haztrak.mojo;

import io.github.haztrak.image.RegistryCredentials;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * Credentials in the order people expect: the settings of Maven, then the environment of GitHub Actions, then what container
 * tools have stored.
 *
 * @param settings with their servers
 * @param decrypter of the settings' passwords
 * @param environment the variables of the process
 */
record ServerCredentials(Settings settings, SettingsDecrypter decrypter, Map<String, String> environment) {
    private static final String GITHUB_REGISTRY = "ghcr.io";
    private static final List<String> TOKEN_VARIABLES = List.of("GITHUB_TOKEN", "GH_TOKEN");

    /** For registries; the token of GitHub is for GitHub's registry alone. */
    RegistryCredentials registries(RegistryCredentials containerTools) {
        return new RegistryCredentials() {
            @Override
            public Optional<Credential> forRegistry(String registry) {
                return server(registry)
                        .or(() -> registry.equals(GITHUB_REGISTRY) ? fromEnvironment() : Optional.empty())
                        .or(() -> containerTools.forRegistry(registry));
            }

            @Override
            public List<String> places(String registry) {
                Stream<String> own = Stream.of("settings.xml, server " + registry);
                Stream<String> variables = registry.equals(GITHUB_REGISTRY) ? TOKEN_VARIABLES.stream() : Stream.empty();
                return Stream.of(own, variables, containerTools.places(registry).stream())
                        .flatMap(places -> places)
                        .toList();
            }
        };
    }

    /** They may have a password of their own, in the same places. */
    ProxySources proxies() {
        return new ProxySources(settings, decrypter, environment);
    }

    /** The token for GitHub itself. */
    Optional<String> gitHubToken() {
        return server("github").map(RegistryCredentials.Credential::secret).or(this::environmentToken);
    }

    private Optional<RegistryCredentials.Credential> fromEnvironment() {
        String user = environment.getOrDefault("GITHUB_ACTOR", "x-access-token");
        return environmentToken()
                .map(token -> new RegistryCredentials.Credential(user, token, "the environment's token"));
    }

    private Optional<String> environmentToken() {
        return TOKEN_VARIABLES.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(token -> !token.isBlank())
                .findFirst();
    }

    private Optional<RegistryCredentials.Credential> server(String id) {
        List<Server> servers = settings.getServers();
        return servers.stream()
                .filter(server -> server.getId().equals(id))
                .map(this::decrypted)
                .filter(server ->
                        server.getPassword() != null && !server.getPassword().isBlank())
                .map(server -> new RegistryCredentials.Credential(
                        Optional.ofNullable(server.getUsername()).orElse("x-access-token"),
                        server.getPassword(),
                        "settings.xml, server " + id))
                .findFirst();
    }

    private Server decrypted(Server server) {
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        if (!result.getProblems().isEmpty()) {
            throw unreadable(server.getId()).exception();
        }
        return result.getServer();
    }

    /** Without the decrypter's own words: it may repeat what it could not read. */
    private static Problem unreadable(String id) {
        return Problem.of(ProblemCode.CREDENTIALS_MISSING, "the password of server " + id + " cannot be decrypted")
                .found("an encrypted password in settings.xml that settings-security.xml does not open")
                .why("an encrypted text would be sent as if it were the password")
                .fix("encrypt it again: mvn --encrypt-password   # or take the server out, and set GITHUB_TOKEN");
    }

    /** Nothing of settings and environment: they hold secrets. */
    @Override
    public String toString() {
        return "the credentials of settings.xml and environment";
    }
}
