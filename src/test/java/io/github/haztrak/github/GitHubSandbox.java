package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.rehearsal.RequestLog;
import io.github.haztrak.rehearsal.SeededTag;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.ConformingGitHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** The repository octo/haztrak on an embedded GitHub, with tags v1.0.0 to v1.2.0 and a pre-release, and a host for it. */
record GitHubSandbox(EmbeddedGitHub github, Path folder, RecordedEvents events) implements AutoCloseable {
    static final String TOKEN = "token-of-octo";
    static final Patience QUICK = new Patience(5, Duration.ofMillis(20), Duration.ofSeconds(5), Duration.ofSeconds(5));
    private static final String SLUG = "octo/haztrak";

    static GitHubSandbox start(Path folder) throws IOException {
        return start(folder, true, UnaryOperator.identity());
    }

    static GitHubSandbox start(Path folder, boolean writes, UnaryOperator<GitHubSeed> change) throws IOException {
        var access = new io.github.haztrak.rehearsal.GitHubAccess(TOKEN, writes);
        GitHubSeed seed = GitHubSeed.of(folder.resolve("github"), SLUG, access)
                .withTags(List.of(tag("v1.0.0"), tag("v1.1.0"), tag("v1.2.0"), tag("v1.3.0-rc.1")));
        return new GitHubSandbox(ConformingGitHub.start(change.apply(seed)), folder, new RecordedEvents());
    }

    private static SeededTag tag(String name) {
        return new SeededTag(name, "a".repeat(40), "c".repeat(40), "Track shipments");
    }

    GitHubReleaseHost host() {
        return host("haztrak", TOKEN, QUICK);
    }

    GitHubReleaseHost host(String repository, String token, Patience patience) {
        return new GitHubReleaseHost(new GitHubAccess(github.uri(), "octo", repository, token), patience, events);
    }

    GitHubAccess access() {
        return new GitHubAccess(github.uri(), "octo", "haztrak", TOKEN);
    }

    ApiRequests api() {
        return new ApiRequests(new GitHubTransport(HttpClient.newHttpClient(), QUICK, events), access());
    }

    ReleaseDraft draft(String version, String body, ReleaseAsset... assets) {
        return draftOf(version, body, assets);
    }

    static ReleaseDraft draftOf(String version, String body, ReleaseAsset... assets) {
        VerifiedTag tag = new VerifiedTag(
                new TagName("v" + version),
                new Version(version),
                new TagObject("a".repeat(40), "Track shipments", Instant.EPOCH),
                new VerifiedTag.TaggedCommit(new CommitId("c".repeat(40)), Instant.EPOCH));
        ReleaseDraft.Text text = new ReleaseDraft.Text("Haztrak " + version, body);
        return new ReleaseDraft(new PushedImages(tag, List.of()), text, List.of(assets));
    }

    ReleaseAsset asset(String name, String content) throws IOException {
        return new ReleaseAsset(name, Files.writeString(folder.resolve(name), content), "text/plain");
    }

    void inject(Fault fault) {
        github.inject(fault);
    }

    /** The requests so far, as {@code METHOD last-part-of-path status}; numbers are left out. */
    List<String> requests() {
        return github.requests().entries().stream().map(GitHubSandbox::line).toList();
    }

    private static String line(RequestLog.Entry entry) {
        String place = entry.path()
                .replaceFirst("^/repos/octo/haztrak", "")
                .replaceFirst("^$", "/")
                .replaceAll("\\d+", "N");
        return entry.method() + " " + place + " " + entry.status();
    }

    JsonNode releases() throws IOException {
        return json("GET", "/releases", "");
    }

    void upload(JsonNode release, String name, String content) throws IOException {
        String target = release.path("upload_url").asText().replaceFirst("\\{.*", "");
        send("POST", URI.create(target + "?name=" + name), content);
    }

    void publishAside(String release) {
        try {
            json("POST", "/releases", release);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json(String method, String path, String body) throws IOException {
        return send(method, URI.create(github.uri() + "/repos/" + SLUG + path), body);
    }

    private static JsonNode send(String method, URI uri, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + TOKEN)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return new ObjectMapper().readTree(answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        github.close();
    }
}
