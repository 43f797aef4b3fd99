package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Releases of the flagship one after another: what did not change keeps its image, what did gets a new one. Its server uses the
 * shared library, its client uses nothing.
 */
class UnchangedModulesIT {
    private static final List<String> POMS =
            List.of("pom.xml", "shared/pom.xml", "server/pom.xml", "client/pom.xml", "docs/pom.xml");
    private static final int IMAGES = 2;

    private EmbeddedWorld world;
    private Flagship flagship;
    private String version = "1.2.0";

    @BeforeEach
    void releaseTheFlagshipOnce() throws IOException {
        PluginInstall.install();
        world = EmbeddedWorld.start();
        flagship = Flagship.create().onBases(world.baseImage(), world.baseImage());
        flagship.git().remote(world.remote().urlFor(Account.OCTO));
        release("1.2.0").assertNoOutput("unchanged since", "unchanged image");
    }

    @AfterEach
    void stopServers() {
        world.close();
    }

    @Test
    void aVersionAloneRebuildsNothing() throws IOException {
        Map<String, String> before = digests();

        release("1.3.0").assertOutput("2 unchanged images: nothing to upload, only to tag");

        assertThat(digests()).isEqualTo(before);
        assertThat(world.uploads()).isZero();
        assertThat(world.writes())
                .as("a version for each; latest names these images already")
                .isEqualTo(IMAGES);
        assertThat(world.registry().requests().entries())
                .as("pings and tokens, two base reads, and for each image: two looks before, two after, one write")
                .hasSizeLessThanOrEqualTo(10 + 5 * IMAGES);
        assertThat(world.body("v1.3.0")).contains("`1.3.0`, unchanged since 1.2.0 |");
        assertThat(image("server").path("unchanged").path("since").asText()).isEqualTo("1.2.0");
        assertThat(image("server").path("unchanged").path("digest").asText()).isEqualTo(before.get("server"));

        deploy("unchanged-again").assertOutput("all 2 images are in the registry already", "v1.3.0 is public");
        assertThat(world.writes()).isZero();
        assertThat(digests()).isEqualTo(before);

        deploy("unchanged-rebuild", "-Dhaztrak.unchanged=rebuild")
                .assertFailure()
                .assertOutput("HZ-REG-002", "server:1.3.0");
    }

    @Test
    void aChangeInALibraryRebuildsWhatUsesItAndNothingElse() throws IOException {
        Map<String, String> before = digests();
        flagship.edit(
                "shared/src/main/java/com/example/haztrak/shared/TrackingNumber.java",
                "public",
                "/** Told apart by its check digit. */ @Deprecated public");

        release("1.3.0").assertOutput("1 image, 1 unchanged", "unchanged since 1.2.0");

        assertThat(digests().get("client")).isEqualTo(before.get("client"));
        assertThat(digests().get("server")).isNotEqualTo(before.get("server"));
        assertThat(world.body("v1.3.0")).containsOnlyOnce("unchanged since 1.2.0");
        assertThat(image("server").has("unchanged")).isFalse();
    }

    @Test
    void anUpdatedBaseRebuildsAll() throws IOException {
        Map<String, String> before = digests();
        world.base("linux/amd64");

        release("1.3.0").assertNoOutput("unchanged since", "unchanged image");

        assertThat(digests().get("client")).isNotEqualTo(before.get("client"));
        assertThat(digests().get("server")).isNotEqualTo(before.get("server"));
    }

    @Test
    void aResourceWithTheVersionInItRebuildsItsModule() throws IOException {
        flagship.edit(
                "server/pom.xml",
                "<build>",
                "<build><resources><resource><directory>src/main/resources</directory><filtering>true</filtering>"
                        + "</resource></resources>");
        flagship.git().write("server/src/main/resources/app.properties", "version=${project.version}\n");
        release("1.3.0");
        Map<String, String> before = digests();

        release("1.4.0").assertOutput("1 image, 1 unchanged");

        assertThat(digests().get("client")).isEqualTo(before.get("client"));
        assertThat(digests().get("server")).isNotEqualTo(before.get("server"));
    }

    private MavenResult release(String next) throws IOException {
        for (String pom : POMS) {
            flagship.edit(pom, "<version>" + version + "</version>", "<version>" + next + "</version>");
        }
        version = next;
        flagship.git().commit("build: version " + next);
        flagship.git().annotatedTag("v" + next, "Version " + next);
        flagship.git().push();
        return deploy("unchanged-" + next).assertSuccess();
    }

    private MavenResult deploy(String name, String... options) throws IOException {
        world.forgetRequests();
        return world.build(flagship.folder(), name)
                .goals("deploy")
                .goals(options)
                .run();
    }

    /** What the release says its images are, by module. */
    private Map<String, String> digests() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (JsonNode image :
                json(flagship.folder().resolve("target/haztrak/release.json")).path("images")) {
            digests.put(
                    image.path("name").asText().replaceAll(".*/", ""),
                    image.path("digest").asText());
        }
        assertThat(digests).hasSize(IMAGES);
        return digests;
    }

    private JsonNode image(String module) throws IOException {
        return json(flagship.folder().resolve(module + "/target/haztrak/image.json"));
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }
}
