package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.testing.ConformingGitHub;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** The repository octo/shop with two tags, for the tests of the embedded GitHub. */
record GitHubFixture(EmbeddedGitHub github, HttpCalls http) implements AutoCloseable {

    static final String REPOSITORY = "/repos/octo/shop";
    static final String RELEASES = REPOSITORY + "/releases";
    static final GitHubAccess WRITER = new GitHubAccess("octo-token", true);
    static final GitHubAccess READER = new GitHubAccess("octo-token", false);
    static final SeededTag V1 = new SeededTag("v1.0.0", "a".repeat(40), "c".repeat(40), "First release\n");
    static final SeededTag V2 = SeededTag.lightweight("client/v2.0.0", "d".repeat(40));

    static GitHubSeed seed(Path state, GitHubAccess access) {
        return GitHubSeed.of(state, "octo/shop", access).withTags(List.of(V1, V2));
    }

    static GitHubFixture start(GitHubSeed seed) throws IOException {
        EmbeddedGitHub github = ConformingGitHub.start(seed);
        HttpCalls http = HttpCalls.to(github.uri()).as("Bearer " + seed.access().token());
        return new GitHubFixture(github, http);
    }

    HttpResponse<String> create(String json) throws IOException {
        return http.post(RELEASES, json);
    }

    JsonNode created(String json) throws IOException {
        HttpResponse<String> answer = create(json);
        if (answer.statusCode() != 201) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return HttpCalls.json(answer);
    }

    HttpResponse<String> change(JsonNode release, String json) throws IOException {
        return http.patch(RELEASES + "/" + release.path("id").asLong(), json);
    }

    HttpResponse<String> upload(JsonNode release, String name, String content) throws IOException {
        String target = release.path("upload_url").asText().replace("{?name,label}", "?name=" + name);
        return http.post(target, content, "Content-Type", "application/zip");
    }

    String latest() throws IOException {
        return HttpCalls.json(http.get(RELEASES + "/latest")).path("tag_name").asText();
    }

    static String error(HttpResponse<String> answer, String field) throws IOException {
        return HttpCalls.json(answer).at("/errors/0/" + field).asText();
    }

    @Override
    public void close() {
        github.close();
    }
}
