package io.github.haztrak.mojo;

import io.github.haztrak.image.ImageReference;
import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.EmbeddedRegistry;
import io.github.haztrak.rehearsal.GitHubAccess;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.rehearsal.RegistryCredentials;
import io.github.haztrak.rehearsal.RegistryOptions;
import io.github.haztrak.rehearsal.StandInBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.maven.execution.MavenSession;

/**
 * The registry and the GitHub of a rehearsal: started by the first goal that needs them, shared by all modules, stopped with
 * the build.
 */
final class RehearsalServers {
    static final String USER = "rehearsal";

    private final ReactorState state;
    private final Map<String, String> places;

    private RehearsalServers(ReactorState state, Map<String, String> places) {
        this.state = state;
        this.places = places;
    }

    /** @param slug the repository; @param released tags that have a release already */
    @SuppressWarnings("unchecked")
    static RehearsalServers of(MavenSession session, String slug, List<String> released) {
        ReactorState state = ReactorState.of(session);
        Map<String, String> places = state.once("rehearsal", Map.class, () -> start(session, slug, released));
        return new RehearsalServers(state, places);
    }

    URI registry() {
        return URI.create(places.get("registry"));
    }

    URI gitHub() {
        return URI.create(places.get("github"));
    }

    String secret() {
        return places.get("secret");
    }

    static Path folder(MavenSession session) {
        return ModuleRecords.folder(new Reactor(session).root()).resolve("rehearsal");
    }

    /** Puts a stand-in where the base image would be: a public registry is not asked. */
    void seed(ImageReference base) {
        state.once("stand-in " + base, String.class, () -> {
            try {
                return StandInBase.of(base.name().repository(), base.reference())
                        .seed(registry(), Optional.of(new RegistryCredentials(USER, secret())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Map<String, String> start(MavenSession session, String slug, List<String> released) {
        Path folder = folder(session);
        String secret = UUID.randomUUID().toString();
        try {
            FolderFiles.of(folder).delete();
            EmbeddedRegistry registry = EmbeddedRegistry.start(
                    RegistryOptions.guarded(folder.resolve("registry"), new RegistryCredentials(USER, secret)));
            EmbeddedGitHub gitHub =
                    EmbeddedGitHub.start(GitHubSeed.of(folder.resolve("github"), slug, new GitHubAccess(secret, true))
                            .withReleases(released));
            EndOfBuild.of(session).close(List.of(registry, gitHub));
            return Map.of(
                    "registry",
                    registry.uri().toString(),
                    "github",
                    gitHub.uri().toString(),
                    "secret",
                    secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
