package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The faults of a release, and what they leave behind. */
class GitHubFaultTest {

    private static final String DRAFT = "{\"tag_name\":\"v1.0.0\",\"draft\":true}";

    @TempDir
    Path state;

    private GitHubFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = GitHubFixture.start(GitHubFixture.seed(state, GitHubFixture.WRITER));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void leavesNoDraftWhenTheCreationFails() throws IOException {
        fixture.github().inject(Fault.on("POST", "/releases$").answering(502));

        assertThat(fixture.create(DRAFT).statusCode()).isEqualTo(502);
        assertThat(releases()).isEmpty();
    }

    @Test
    void leavesADraftBehindWhenOnlyTheAnswerIsLost() throws IOException {
        fixture.github().inject(Fault.on("POST", "/releases$").losingTheAnswer());

        assertThatIOException().isThrownBy(() -> fixture.create(DRAFT));
        assertThat(releases()).hasSize(1);
    }

    @Test
    void staysADraftWhenPublishingFails() throws IOException {
        JsonNode draft = fixture.created(DRAFT);
        fixture.github().inject(Fault.on("PATCH", "/releases/").answering(500));

        fixture.change(draft, "{\"draft\":false}");

        assertThat(releases().at("/0/draft").asBoolean()).isTrue();
    }

    @Test
    void limitsTheRateInGitHubsWords() throws IOException {
        String text = "{\"message\":\"You have exceeded a secondary rate limit\"}";
        fixture.github().inject(Fault.on("POST", "/assets").answering(403, Map.of("Retry-After", "1"), text));
        JsonNode draft = fixture.created(DRAFT);

        HttpResponse<String> limited = fixture.upload(draft, "shop.zip", "content");
        HttpResponse<String> again = fixture.upload(draft, "shop.zip", "content");

        assertThat(limited.statusCode()).isEqualTo(403);
        assertThat(HttpCalls.header(limited, "Retry-After")).isEqualTo("1");
        assertThat(again.statusCode()).isEqualTo(201);
    }

    private JsonNode releases() throws IOException {
        return HttpCalls.json(fixture.http().get(GitHubFixture.RELEASES));
    }
}
