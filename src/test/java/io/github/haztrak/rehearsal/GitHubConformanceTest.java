package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every operation of the embedded GitHub in each of its states, held against GitHub's own description. */
class GitHubConformanceTest {

    @TempDir
    Path state;

    private GitHubFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = GitHubFixture.start(
                GitHubFixture.seed(state, GitHubFixture.WRITER).withReleases(List.of("v0.8.0", "v0.9.0")));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void theRepositoryConforms() throws IOException {
        conforms("GET", GitHubFixture.REPOSITORY, "");
        conforms("GET", "/rate_limit", "");
        conforms("GET", "/user", "");
    }

    @Test
    void tagsConform() throws IOException {
        JsonNode ref = conforms("GET", GitHubFixture.REPOSITORY + "/git/ref/tags%2Fv1.0.0", "");
        conforms(
                "GET",
                GitHubFixture.REPOSITORY + "/git/tags/" + ref.at("/object/sha").asText(),
                "");
        conforms("GET", GitHubFixture.REPOSITORY + "/git/ref/tags%2Fnothing", "");
    }

    @Test
    void theVerdictOnASignatureConforms() throws IOException {
        SeededTag signed = new SeededTag("v1.1.0", "e".repeat(40), "c".repeat(40), "Signed\n");
        String address = GitHubFixture.REPOSITORY + "/git/tags/" + signed.objectId();
        for (String reason : List.of("valid", "unknown_key", "invalid")) {
            fixture.github()
                    .pushed(signed.with(new SeededTag.Verification(
                            reason, Optional.of("-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----"))));

            JsonNode verification = conforms("GET", address, "").path("verification");

            assertThat(verification.path("verified").asBoolean()).isEqualTo(reason.equals("valid"));
            assertThat(verification.path("payload").asText()).contains("tag v1.1.0\n", "\n\nSigned\n");
        }
    }

    @Test
    void aReleaseConformsInEveryState() throws IOException {
        JsonNode draft = conforms(
                "POST",
                GitHubFixture.RELEASES,
                "{\"tag_name\":\"v1.0.0\",\"name\":\"One\",\"body\":\"Text\",\"draft\":true,\"make_latest\":\"false\"}");
        String address = GitHubFixture.RELEASES + "/" + draft.path("id");
        conforms("GET", address, "");
        conforms("PATCH", address, "{\"draft\":false,\"make_latest\":\"true\"}");
        conforms("GET", GitHubFixture.RELEASES + "/latest", "");
        conforms("GET", GitHubFixture.RELEASES + "/tags/v1.0.0", "");
        conforms("GET", GitHubFixture.RELEASES + "?per_page=2&page=1", "");
        conforms("DELETE", address, "");
        conforms("GET", GitHubFixture.RELEASES + "/tags/v1.0.0", "");
    }

    @Test
    void assetsConform() throws IOException {
        JsonNode draft = conforms("POST", GitHubFixture.RELEASES, "{\"tag_name\":\"v1.0.0\",\"draft\":true}");
        JsonNode asset = uploaded(draft);
        conforms("GET", GitHubFixture.RELEASES + "/" + draft.path("id"), "");
        conforms("GET", GitHubFixture.RELEASES + "/" + draft.path("id") + "/assets", "");
        conforms("GET", GitHubFixture.RELEASES + "/assets/" + asset.path("id"), "");
        conforms("DELETE", GitHubFixture.RELEASES + "/assets/" + asset.path("id"), "");
        conforms("GET", GitHubFixture.RELEASES + "/assets/" + asset.path("id"), "");
    }

    @Test
    void refusalsConform() throws IOException {
        conforms("POST", GitHubFixture.RELEASES, "{\"tag_name\":\"v0.9.0\"}");
        conforms("POST", GitHubFixture.RELEASES, "{\"tag_name\":\"v2\",\"body\":\"" + "x".repeat(125_001) + "\"}");
    }

    @Test
    void checksConform() throws IOException {
        String commit = "c".repeat(40);
        String page = "https://github.com/octo/shop/actions/runs/7/job/8";
        fixture.github().reported(commit, SeededCheck.done("build", "success", page));
        fixture.github().reported(commit, SeededCheck.done("docs", "failure", page));
        fixture.github().reported(commit, new SeededCheck("slow", "in_progress", "", page));
        fixture.github().reported(commit, new SeededStatus("ci/old", "pending", page));
        fixture.github().reported(commit, new SeededStatus("ci/older", "error", page));
        String checked = GitHubFixture.REPOSITORY + "/commits/" + commit;

        JsonNode runs = conforms("GET", checked + "/check-runs?filter=latest&per_page=2&page=1", "");
        assertThat(runs.path("total_count").asInt()).isEqualTo(3);
        assertThat(runs.path("check_runs")).hasSize(2);
        assertThat(conforms("GET", checked + "/check-runs?filter=latest&per_page=2&page=2", "")
                        .path("check_runs"))
                .hasSize(1);
        assertThat(conforms("GET", checked + "/status?per_page=100", "").path("statuses"))
                .hasSize(2);
        conforms("GET", GitHubFixture.REPOSITORY + "/commits/" + "d".repeat(40) + "/check-runs", "");
        conforms("GET", GitHubFixture.REPOSITORY + "/commits/" + "d".repeat(40) + "/status", "");
    }

    @Test
    void releaseNotesConformAndLeaveNothing() throws IOException {
        conforms(
                "POST",
                GitHubFixture.RELEASES + "/generate-notes",
                "{\"tag_name\":\"may-write\",\"target_commitish\":\"main\"}");
        assertThat(conforms("GET", GitHubFixture.RELEASES, "")).hasSize(2);
    }

    @Test
    void aTagOfATagConforms() throws IOException {
        fixture.github()
                .pushed(new SeededTagObject(
                        "e".repeat(40),
                        "outer",
                        new SeededTagObject.Annotation("Outer\n", Instant.EPOCH),
                        new SeededTagObject.Target("tag", "a".repeat(40))));

        JsonNode outer = conforms("GET", GitHubFixture.REPOSITORY + "/git/tags/" + "e".repeat(40), "");
        assertThat(outer.at("/object/type").asText()).isEqualTo("tag");
        conforms(
                "GET",
                GitHubFixture.REPOSITORY + "/git/tags/"
                        + outer.at("/object/sha").asText(),
                "");
    }

    private JsonNode uploaded(JsonNode release) throws IOException {
        HttpResponse<String> answer = fixture.upload(release, "shop.zip", "content");
        assertThat(answer.statusCode()).isEqualTo(201);
        return HttpCalls.json(answer);
    }

    /** What does not conform is told when the fixture closes. */
    private JsonNode conforms(String method, String target, String body) throws IOException {
        return HttpCalls.json(fixture.http().send(method, target, HttpRequest.BodyPublishers.ofString(body)));
    }
}
