package io.github.haztrak.jib;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.RegistryCredentials.Credential;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerToolCredentialsTest {

    @TempDir
    Path home;

    @Test
    void readsWhatDockerLoginLeaves() throws IOException {
        Path file = write(".docker/config.json", auths("ghcr.io", "octo"));

        Credential found = find(Map.of(), "ghcr.io").orElseThrow();

        assertThat(found.user()).isEqualTo("octo");
        assertThat(found.secret()).isEqualTo("s3cret");
        assertThat(found.source()).isEqualTo(file.toString());
        assertThat(find(Map.of(), "quay.io")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://index.docker.io/v1/", "docker.io", "index.docker.io", "registry-1.docker.io"})
    void knowsDockerHubByAllItsNames(String key) throws IOException {
        write(".docker/config.json", auths(key, "octo"));

        assertThat(find(Map.of(), "docker.io")).map(Credential::user).contains("octo");
    }

    @Test
    void prefersTheFolderThatTheEnvironmentNames() throws IOException {
        write(".docker/config.json", auths("ghcr.io", "home"));
        write("elsewhere/config.json", auths("ghcr.io", "elsewhere"));

        assertThat(find(Map.of("DOCKER_CONFIG", home.resolve("elsewhere").toString()), "ghcr.io"))
                .map(Credential::user)
                .contains("elsewhere");
        assertThat(find(Map.of("DOCKER_CONFIG", " "), "ghcr.io"))
                .map(Credential::user)
                .contains("home");
    }

    @Test
    void readsWhatPodmanLoginLeaves() throws IOException {
        write("run/containers/auth.json", auths("ghcr.io", "run"));
        write("named.json", auths("ghcr.io", "named"));
        String run = home.resolve("run").toString();

        assertThat(find(Map.of("XDG_RUNTIME_DIR", run), "ghcr.io"))
                .map(Credential::user)
                .contains("run");
        assertThat(find(
                        Map.of(
                                "XDG_RUNTIME_DIR",
                                run,
                                "REGISTRY_AUTH_FILE",
                                home.resolve("named.json").toString()),
                        "ghcr.io"))
                .map(Credential::user)
                .contains("named");
    }

    @Test
    void readsPodmansFileInTheUsersFolder() throws IOException {
        write(".config/containers/auth.json", auths("ghcr.io", "octo"));

        assertThat(find(Map.of(), "ghcr.io")).isPresent();
    }

    @Test
    void passesOverFilesItCannotUse() throws IOException {
        write(".docker/config.json", "{ broken");
        write(".config/containers/auth.json", auths("ghcr.io", "octo"));

        assertThat(find(Map.of(), "ghcr.io")).map(Credential::user).contains("octo");
    }

    @Test
    void passesOverHelpersThatAreNotThere() throws IOException {
        write(".docker/config.json", "{\"credHelpers\":{\"ghcr.io\":\"haztrak-test-none\"}}");

        assertThat(find(Map.of(), "ghcr.io")).isEmpty();
    }

    @Test
    void saysWhereItLooksAndWhatIsNotThere() throws IOException {
        Path there = write(".docker/config.json", auths("ghcr.io", "octo"));

        assertThat(new ContainerToolCredentials(Map.of("REGISTRY_AUTH_FILE", "named.json"), home).places("ghcr.io"))
                .containsExactly(
                        "named.json (not there)",
                        there.toString(),
                        home.resolve(".config/containers/auth.json") + " (not there)");
    }

    private Optional<Credential> find(Map<String, String> environment, String registry) {
        return new ContainerToolCredentials(environment, home).forRegistry(registry);
    }

    private Path write(String file, String content) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, content);
    }

    private static String auths(String registry, String user) {
        String login = Base64.getEncoder().encodeToString((user + ":s3cret").getBytes(StandardCharsets.UTF_8));
        return "{\"auths\":{\"" + registry + "\":{\"auth\":\"" + login + "\"}}}";
    }
}
