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
import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flagship, tagged and pushed, with a registry and a GitHub of its own that count and can be made to fail. */
record FlagshipWorld(Flagship flagship, Servers servers, Path images) implements AutoCloseable {
    private static final String TOKEN = "tok_octo";

    /** One for all: builds that are waited for are looked at many times, and each client would keep connections of its own. */
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What the outside world is made of. */
    record Servers(EmbeddedRegistry registry, EmbeddedGitHub gitHub, GitHttpServer remote) {}

    static FlagshipWorld start() throws IOException {
        PluginInstall.install();
        RegistryCredentials login = new RegistryCredentials(Account.OCTO.user(), Account.OCTO.password());
        Path images = BuildFolder.fresh("registry");
        EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryOptions.guarded(images, login));
        StandInBase.of("base/jre", "17").seed(registry.uri(), Optional.of(login));
        String base = registry.uri().getAuthority() + "/base/jre:17";
        EmbeddedGitHub gitHub = ConformingGitHub.start(
                GitHubSeed.of(BuildFolder.fresh("github"), "octo/haztrak", new GitHubAccess(TOKEN, true)));
        FlagshipWorld world = new FlagshipWorld(
                Flagship.create().onBases(base, base).tagged(),
                new Servers(registry, gitHub, GitHttpServer.of("octo/haztrak")),
                images);
        world.flagship().git().remote(world.remoteUrl()).push();
        return world;
    }

    EmbeddedRegistry registry() {
        return servers.registry();
    }

    EmbeddedGitHub gitHub() {
        return servers.gitHub();
    }

    String remoteUrl() {
        return servers.remote().urlFor(Account.OCTO);
    }

    /** A build that releases, in a folder that holds the project. */
    MavenBuild deploy(String name, Path folder) throws IOException {
        String host = registry().uri().getAuthority();
        Path docker = BuildFolder.fresh("docker-config");
        String login = Account.OCTO.basic().replaceFirst("^Basic ", "");
        Files.writeString(docker.resolve("config.json"), "{\"auths\":{\"" + host + "\":{\"auth\":\"" + login + "\"}}}");
        return MavenBuild.in(folder)
                .named(name)
                .goals("deploy", "-Dmaven.test.skip", "-Dhaztrak.registry=" + host)
                .env("DOCKER_CONFIG", docker.toString())
                .env("GITHUB_TOKEN", TOKEN)
                .env("GITHUB_API_URL", gitHub().uri().toString());
    }

    MavenBuild deploy(String name) throws IOException {
        return deploy(name, flagship.folder());
    }

    void forgetRequests() {
        registry().requests().clear();
        gitHub().requests().clear();
    }

    long count(String method, String path) {
        return registry()
                .requests()
                .count(entry -> entry.method().equals(method)
                        && entry.path().matches(".*" + path + ".*")
                        && entry.status() != RequestLog.Entry.NO_ANSWER);
    }

    /** Notes that are generated prove a right and are stored nowhere. */
    long writesToGitHub() {
        return gitHub().requests()
                .count(entry -> !entry.method().equals("GET") && !entry.path().endsWith("/releases/generate-notes"));
    }

    /** What a tag names, by repository. */
    Map<String, String> tagged(String tag) throws IOException {
        Map<String, String> tagged = new TreeMap<>();
        try (Stream<Path> files = Files.walk(images)) {
            for (Path file : files.filter(path -> path.endsWith("_tags/" + tag)).toList()) {
                tagged.put(images.relativize(file.getParent().getParent()).toString(), Files.readString(file));
            }
        }
        return tagged;
    }

    /** Every tag of every repository but the base's. */
    Set<String> tags() throws IOException {
        try (Stream<Path> files = Files.walk(images)) {
            return files.filter(path -> path.getParent().endsWith("_tags"))
                    .map(path -> images.relativize(path).toString())
                    .filter(name -> !name.contains("base/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The releases as GitHub shows them to who may write. */
    JsonNode releases() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(gitHub().uri().resolve("/repos/octo/haztrak/releases"))
                .header("Authorization", "Bearer " + TOKEN)
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return new ObjectMapper()
                    .readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<RequestLog.Entry> uploads() {
        return registry().requests().entries().stream()
                .filter(entry -> entry.method().equals("PUT") && entry.path().contains("/blobs/uploads/"))
                .filter(entry -> entry.status() == 201)
                .toList();
    }

    Set<String> uploadedDigests() {
        return uploads().stream()
                .map(entry -> entry.query().replaceAll(".*digest=([^&]*).*", "$1"))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        gitHub().close();
        registry().close();
        servers.remote().close();
    }
}
