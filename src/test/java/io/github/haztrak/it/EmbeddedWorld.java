package io.github.haztrak.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.EmbeddedRegistry;
import io.github.haztrak.rehearsal.GitHubAccess;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.rehearsal.RegistryCredentials;
import io.github.haztrak.rehearsal.RegistryOptions;
import io.github.haztrak.rehearsal.RequestLog;
import io.github.haztrak.rehearsal.StandInBase;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.ConformingGitHub;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.MavenBuild;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A registry, a GitHub and a git remote of this process, for real releases by builds of their own: what they are asked can be
 * counted, and faults can be injected.
 *
 * @param registry asks for a login; holds {@code base/jre:17}
 * @param gitHub knows octo/haztrak
 * @param remote holds octo/haztrak
 */
record EmbeddedWorld(EmbeddedRegistry registry, EmbeddedGitHub gitHub, GitHttpServer remote) implements AutoCloseable {
    private static final RegistryCredentials LOGIN = new RegistryCredentials("octo", "s3cret");

    static EmbeddedWorld start() throws IOException {
        EmbeddedWorld world = new EmbeddedWorld(
                EmbeddedRegistry.start(RegistryOptions.guarded(BuildFolder.fresh("registry"), LOGIN)),
                ConformingGitHub.start(
                        GitHubSeed.of(BuildFolder.fresh("github"), "octo/haztrak", new GitHubAccess("tok_octo", true))),
                GitHttpServer.of("octo/haztrak"));
        world.base("linux/amd64", "linux/arm64");
        return world;
    }

    /** What {@code base/jre:17} is from now on: another image for other platforms. */
    void base(String... platforms) throws IOException {
        new StandInBase("base/jre", "17", List.of(platforms)).seed(registry.uri(), Optional.of(LOGIN));
    }

    String host() {
        return registry.uri().getAuthority();
    }

    String baseImage() {
        return host() + "/base/jre:17";
    }

    /** A build that releases to these servers; more can be said of it. */
    MavenBuild build(Path folder, String name) throws IOException {
        Path docker = BuildFolder.fresh("docker-config");
        String login = Account.OCTO.basic().replaceFirst("^Basic ", "");
        Files.writeString(
                docker.resolve("config.json"), "{\"auths\":{\"" + host() + "\":{\"auth\":\"" + login + "\"}}}");
        return MavenBuild.in(folder)
                .named(name)
                .goals("-DskipTests", "-Dhaztrak.registry=" + host())
                .env("DOCKER_CONFIG", docker.toString())
                .env("GITHUB_TOKEN", "tok_octo")
                .env("GITHUB_REPOSITORY", "octo/haztrak")
                .env("GITHUB_API_URL", gitHub.uri().toString());
    }

    void forgetRequests() {
        registry.requests().clear();
        gitHub.requests().clear();
    }

    /** Requests to the registry that change something there, or could. */
    long writes() {
        return registry.requests().count(entry -> !entry.method().matches("GET|HEAD"));
    }

    long uploads() {
        return registry.requests().count(EmbeddedWorld::isUpload);
    }

    static boolean isUpload(RequestLog.Entry entry) {
        return entry.method().equals("PUT") && entry.path().contains("/blobs/uploads/");
    }

    /** The text of a public release. */
    String body(String tag) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(gitHub.uri() + "/repos/octo/haztrak/releases/tags/" + tag))
                .header("Authorization", "Bearer tok_octo")
                .build();
        try {
            JsonNode release = new ObjectMapper()
                    .readTree(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofByteArray())
                            .body());
            return release.path("body").asText();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        registry.close();
        gitHub.close();
        remote.close();
    }
}
