package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.rehearsal.SeededContribution;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.testing.GraphQlSchema;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what is asked, and what the embedded GitHub answers, against GitHub's own GraphQL schema. */
class GitHubQuerySchemaIT {
    private static final CommitId PUSHED = new CommitId("c".repeat(40));
    private static final CommitId UNKNOWN = new CommitId("d".repeat(40));

    @TempDir
    Path folder;

    private GraphQlSchema schema;
    private GitHubSandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        schema = GraphQlSchema.gitHub();
        sandbox = GitHubSandbox.start(folder);
        sandbox.github()
                .contributed(new SeededContribution(
                        PUSHED.hex(), "ann", List.of(new SeededContribution.PullRequest(7, "Track", List.of("ui")))));
        sandbox.github().contributedBefore(PUSHED.hex(), Set.of("ann"));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void questionsAboutCommitsConform() throws IOException {
        JsonNode answer = conforms(ContributionQuery.about(List.of(PUSHED, UNKNOWN)));

        assertThat(answer.at("/data/repository/c0/author/user/login").asText()).isEqualTo("ann");
        assertThat(answer.at("/data/repository/c1").isNull()).isTrue();
    }

    @Test
    void questionsAboutPeopleConform() throws IOException {
        JsonNode answer = conforms(
                ContributionQuery.before(PUSHED, List.of("U_new", "U_" + Integer.toHexString("ann".hashCode()))));

        assertThat(answer.at("/data/repository/base/p0/nodes")).isEmpty();
        assertThat(answer.at("/data/repository/base/p1/nodes")).hasSize(1);
    }

    @Test
    void findsWhatDoesNotConform() throws IOException {
        ObjectNode body = (ObjectNode) ContributionQuery.about(List.of(PUSHED)).body(sandbox.access());
        JsonNode answer = answer(body);
        ObjectNode pullRequest = (ObjectNode) answer.at("/data/repository/c0/associatedPullRequests/nodes/0");

        assertThat(schema.faults(body, Optional.of(((ObjectNode) answer.deepCopy()).putNull("data"))))
                .isNotEmpty();
        pullRequest.put("number", "seven");
        assertThat(schema.faults(body, Optional.of(answer))).anyMatch(fault -> fault.contains("number"));
        pullRequest.put("number", 7).put("colour", "red");
        assertThat(schema.faults(body, Optional.of(answer))).isNotEmpty();
        body.put("query", body.path("query").asText().replace("login", "logins"));
        assertThat(schema.faults(body, Optional.of(answer))).anyMatch(fault -> fault.contains("logins"));
    }

    private JsonNode conforms(ContributionQuery query) throws IOException {
        JsonNode body = query.body(sandbox.access());
        JsonNode answer = answer(body);
        assertThat(schema.faults(body, Optional.of(answer))).isEmpty();
        return answer;
    }

    private JsonNode answer(JsonNode body) throws IOException {
        URI graphQl = sandbox.github().uri().resolve("/graphql");
        return new ObjectMapper()
                .readTree(sandbox.api().ask(sandbox.api().post(graphQl, body)).body());
    }
}
