package io.github.haztrak.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReleaseWorkflowTest {

    @Test
    void deploysOnATagWithTheRightsThatAReleaseTakesAndTheWholeHistory() throws IOException {
        JsonNode workflow = read(new ReleaseWorkflow("v[0-9]*", 21, new ReleaseWorkflow.Build("./mvnw", ".")));
        assertThat(workflow.at("/on/push/tags/0").asText()).isEqualTo("v[0-9]*");
        assertThat(workflow.at("/permissions/contents").asText()).isEqualTo("write");
        assertThat(workflow.at("/permissions/packages").asText()).isEqualTo("write");
        JsonNode steps = workflow.at("/jobs/release/steps");
        assertThat(steps.at("/0/with/fetch-depth").asInt(-1)).isZero();
        assertThat(steps.at("/1/with/java-version").asInt()).isEqualTo(21);
        assertThat(steps.at("/2/run").asText()).isEqualTo("./mvnw -B deploy");
        assertThat(steps.at("/2/env/GITHUB_TOKEN").asText()).isEqualTo("${{ github.token }}");
        assertThat(steps.at("/2").has("working-directory")).isFalse();
    }

    @Test
    void buildsInTheFolderOfAProjectThatIsNotAtTheRoot() throws IOException {
        ReleaseWorkflow inFolder =
                new ReleaseWorkflow("it's-[0-9]*", 17, new ReleaseWorkflow.Build("mvn", "the system: \"main\""));
        JsonNode workflow = read(inFolder);
        assertThat(workflow.at("/on/push/tags/0").asText()).isEqualTo("it's-[0-9]*");
        assertThat(workflow.at("/jobs/release/steps/2/working-directory").asText())
                .isEqualTo("the system: \"main\"");
    }

    private static JsonNode read(ReleaseWorkflow workflow) throws IOException {
        return new YAMLMapper().readTree(workflow.yaml());
    }
}
