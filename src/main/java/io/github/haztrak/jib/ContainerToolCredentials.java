package io.github.haztrak.jib;

import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import com.google.cloud.tools.jib.registry.credentials.CredentialRetrievalException;
import io.github.haztrak.image.RegistryCredentials;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The logins that {@code docker login} and {@code podman login} leave: their files and credential helpers. */
public final class ContainerToolCredentials implements RegistryCredentials {
    private final Map<String, String> environment;
    private final Path home;

    /**
     * Reads the files of a user.
     *
     * @param environment may hold DOCKER_CONFIG, REGISTRY_AUTH_FILE and XDG_RUNTIME_DIR
     * @param home the user's folder
     */
    public ContainerToolCredentials(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        this.home = home;
    }

    @Override
    public Optional<Credential> forRegistry(String registry) {
        return files().flatMap(file -> read(registry, file).stream()).findFirst();
    }

    @Override
    public List<String> places(String registry) {
        return candidates()
                .map(file -> file + (file.toFile().isFile() ? "" : " (not there)"))
                .toList();
    }

    private Stream<Path> files() {
        return candidates().filter(file -> file.toFile().isFile());
    }

    private Stream<Path> candidates() {
        return Stream.of(
                        variable("DOCKER_CONFIG").map(folder -> folder.resolve("config.json")),
                        variable("REGISTRY_AUTH_FILE"),
                        variable("XDG_RUNTIME_DIR").map(folder -> folder.resolve("containers/auth.json")),
                        Optional.of(home.resolve(".docker/config.json")),
                        Optional.of(home.resolve(".config/containers/auth.json")))
                .flatMap(Optional::stream);
    }

    private Optional<Path> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    private static Optional<Credential> read(String registry, Path file) {
        try {
            ImageReference any = ImageReference.of(registry, "any", "latest");
            CredentialRetriever retriever =
                    CredentialRetrieverFactory.forImage(any, event -> {}).dockerConfig(file);
            return retriever
                    .retrieve()
                    .map(found -> new Credential(found.getUsername(), found.getPassword(), file.toString()));
        } catch (CredentialRetrievalException | RuntimeException unusable) {
            return Optional.empty();
        }
    }
}
