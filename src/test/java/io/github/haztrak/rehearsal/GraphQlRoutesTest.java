package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphQlRoutesTest {
    private static final String COMMIT = "c".repeat(40);
    private static final String QUERY = "{\"query\":\"query($owner: String!, $name: String!) {"
            + " repository(owner: $owner, name: $name) { c0: object(oid: \\\"" + COMMIT
            + "\\\") { ... on Commit { author { user { id login } }"
            + " associatedPullRequests(first: 1) { nodes { number title labels(first: 1) { nodes { name } } } } } } } }\",\"variables\":{\"owner\":\"%s\",\"name\":\"shop\"}}";

    @TempDir
    Path state;

    private GitHubFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = GitHubFixture.start(GitHubFixture.seed(state, GitHubFixture.READER));
        fixture.github().contributed(new SeededContribution(COMMIT, "ann", List.of()));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void answersWhoMayOnlyRead() throws IOException {
        HttpResponse<String> answer = fixture.http().post("/graphql", QUERY.formatted("Octo"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/data/repository/c0/author/user/login").asText())
                .isEqualTo("ann");
    }

    @Test
    void answersNobodyWithoutAToken() throws IOException {
        HttpCalls anonymous = HttpCalls.to(fixture.github().uri());

        assertThat(anonymous.post("/graphql", QUERY.formatted("octo")).statusCode())
                .isEqualTo(401);
        assertThat(anonymous
                        .as("Bearer other")
                        .post("/graphql", QUERY.formatted("octo"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tellsOfARepositoryThatItDoesNotKnowInsideTheAnswer() throws IOException {
        HttpResponse<String> answer = fixture.http().post("/graphql", QUERY.formatted("other"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/data/repository").isNull()).isTrue();
        assertThat(json(answer).at("/errors/0/type").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    void refusesWhatIsNoJson() throws IOException {
        assertThat(fixture.http().post("/graphql", "{").statusCode()).isEqualTo(400);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return HttpCalls.json(answer);
    }
}
