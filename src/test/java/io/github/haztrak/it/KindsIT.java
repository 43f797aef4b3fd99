package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.testing.BaseImage;
import io.github.haztrak.testing.CncfRegistry;
import io.github.haztrak.testing.PluginInstall;
import io.github.haztrak.testing.RunningImage;
import io.github.haztrak.testing.UnpackedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each kind of image, from a project to an answer over HTTP: built and pushed by a release, copied out of the CNCF registry by
 * skopeo, unpacked by umoci, and started as its configuration says.
 */
class KindsIT {
    private static final String TOMCAT = "11.0.24";
    private static final String TICKET = DigestUtils.sha256Hex("heron");
    private static final ObjectMapper JSON = new ObjectMapper();

    private CncfRegistry registry;

    @BeforeEach
    void startRegistry() throws IOException {
        PluginInstall.install();
        registry = CncfRegistry.token();
    }

    @AfterEach
    void stopRegistry() {
        if (registry != null) {
            registry.close();
        }
    }

    @Test
    void aSpringBootApplicationAnswersWithoutItsLoader() throws Exception {
        ReleasedProject released = release("spring-boot", BaseImage.jre(), "jre:17");
        released.result()
                .assertOutput(
                        "image     spring-boot: Spring Boot application (repackaged by spring-boot-maven-plugin)");
        try (UnpackedImage image = released.pull();
                RunningImage running = image.start(Map.of("PORT", "18081"))) {
            assertThat(image.commandLine())
                    .containsExactly("java", "-cp", "@/app/jib-classpath-file", "com.example.crossings.Crossings");
            assertThat(files(image, "app"))
                    .contains("BOOT-INF/classes/META-INF/crossings/timetable.txt")
                    .noneMatch(file -> file.contains("loader") || file.contains("jarmode") || file.endsWith(".idx"));
            assertThat(createdBy(image)).containsSequence("dependencies", "application", "jvm arg files");
            assertThat(image.manifest().path("annotations").toString())
                    .as("its own words, none of the parent POM of Spring Boot")
                    .contains("https://github.com/octo/crossings", "\"Crossings\"")
                    .doesNotContain("spring.io", "VMware", "Broadcom", "image.licenses");
            assertThat(running.awaitHttp(18081, "/crossings/heron").body())
                    .isEqualTo("{\"ferry\":\"heron\",\"departure\":\"08:15\"}");
            assertThat(running.awaitHttp(18081, "/timetable").body()).startsWith("08:15 Harbour");
            assertThat(running.awaitHttp(18081, "/services").body()).isEqualTo("[\"Departure\"]");
            assertThat(running.stop()).as(running.output()).isEqualTo(128 + 15);
        }
    }

    @Test
    void aWarAnswersAtTheRootOfItsServletContainer() throws Exception {
        ReleasedProject released = release("war", BaseImage.tomcat(TOMCAT), "tomcat:11");
        released.result().assertOutput("image     war: web application (packaging war)");
        try (UnpackedImage image = released.pull();
                RunningImage running = image.start(Map.of())) {
            assertThat(image.commandLine()).containsExactly("catalina.sh", "run");
            assertThat(createdBy(image)).containsSequence("dependencies", "resources", "classes");
            assertThat(running.awaitHttp(8080, "/").body()).contains("<h1>Crossings</h1>");
            assertThat(running.awaitHttp(8080, "/crossings/heron").body())
                    .isEqualToIgnoringNewLines("heron leaves at 08:15, ticket " + TICKET);
            assertThat(running.awaitHttp(8080, "/WEB-INF/classes/").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void anExecutableJarIsStartedAsItIs() throws Exception {
        ReleasedProject released = release("executable-jar", BaseImage.jre(), "jre:17");
        released.result().assertOutput("image     executable-jar: executable jar (its jar holds its dependencies)");
        try (UnpackedImage image = released.pull();
                RunningImage running = image.start(Map.of("PORT", "18082"))) {
            assertThat(image.commandLine()).containsExactly("java", "-jar", "/app/executable-jar.jar");
            assertThat(running.awaitHttp(18082, "/heron").body())
                    .isEqualTo("heron leaves at 08:15, ticket " + TICKET + ", by com.example.crossings.codec.digest");
        }
    }

    @Test
    void plainFilesAreStartedAsThePomSays() throws Exception {
        ReleasedProject released = release("files", BaseImage.busybox(), "busybox:1");
        released.result().assertOutput("image     files: plain files (extraDirectories and an entrypoint)");
        try (UnpackedImage image = released.pull();
                RunningImage running = image.start(Map.of("PORT", "18083"))) {
            assertThat(image.commandLine()).containsExactly("/app/start.sh", "/srv/crossings");
            assertThat(image.config().at("/config/ExposedPorts").has("8080/tcp"))
                    .isTrue();
            assertThat(running.awaitHttp(18083, "/timetable.txt").body()).isEqualTo("08:15 Harbour\n09:45 Island\n");
            assertThat(running.output()).contains("serving /srv/crossings on 18083 as 65534 in /app");
        }
    }

    @Test
    void theImageForArm64HasItsOwnBaseAndTheSameLayersOfOurs() throws Exception {
        String base = BaseImage.jre().alsoForArm64().pushTo(registry, "base/jre:both");
        Path layout = ReleasedProject.of("executable-jar", registry, """
                        <image>%s</image>
                        <platforms><platform>linux/amd64</platform><platform>linux/arm64</platform></platforms>
                        """.formatted(base))
                .copied();
        JsonNode index = blob(
                layout, JSON.readTree(layout.resolve("index.json").toFile()).at("/manifests/0/digest"));
        assertThat(index.path("mediaType").asText()).isEqualTo("application/vnd.oci.image.index.v1+json");
        assertThat(index.at("/annotations/org.opencontainers.image.version").asText())
                .isEqualTo("1.0.0");
        assertThat(index.path("manifests").findValuesAsText("architecture")).containsExactly("amd64", "arm64");

        JsonNode amd64 = blob(layout, index.at("/manifests/0/digest"));
        JsonNode arm64 = blob(layout, index.at("/manifests/1/digest"));
        JsonNode config = blob(layout, arm64.at("/config/digest"));
        assertThat(config.path("architecture").asText()).isEqualTo("arm64");
        assertThat(config.at("/config/Entrypoint").toString())
                .isEqualTo("[\"java\",\"-jar\",\"/app/executable-jar.jar\"]");
        assertThat(config.at("/config/Env").toString()).contains("JAVA_HOME=/opt/java");
        assertThat(config.at("/rootfs/diff_ids")).hasSize(arm64.path("layers").size());
        assertThat(config.at("/config/Labels/org.opencontainers.image.title").asText())
                .isEqualTo("Crossings");
        assertThat(ours(arm64)).isEqualTo(ours(amd64));
    }

    private ReleasedProject release(String project, BaseImage base, String name) throws IOException {
        String image = base.pushTo(registry, "base/" + name);
        return ReleasedProject.of(project, registry, "<image>" + image + "</image>");
    }

    private static JsonNode ours(JsonNode manifest) {
        JsonNode layers = manifest.path("layers");
        return layers.get(layers.size() - 1);
    }

    private static JsonNode blob(Path layout, JsonNode digest) throws IOException {
        return JSON.readTree(
                layout.resolve("blobs/" + digest.textValue().replace(':', '/')).toFile());
    }

    /** What the history says of each layer. */
    private static List<String> createdBy(UnpackedImage image) {
        List<String> layers = new ArrayList<>();
        image.config()
                .path("history")
                .forEach(entry -> layers.add(entry.path("comment").asText()));
        return layers;
    }

    private static List<String> files(UnpackedImage image, String folder) throws IOException {
        Path root = image.rootfs().resolve(folder);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }
}
