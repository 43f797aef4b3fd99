package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BaseImage;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.CncfRegistry;
import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.GitHubStandIn;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import io.github.haztrak.testing.RunningImage;
import io.github.haztrak.testing.UnpackedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main job against servers by other people: git over HTTP, the CNCF registry with tokens, a stateful GitHub. The images
 * are pulled by skopeo, unpacked by umoci and started.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseOnRealServersIT {
    private static CncfRegistry registry;
    private static GitHubStandIn gitHub;
    private static GitHttpServer remote;
    private static Flagship flagship;
    private static Path run;

    @BeforeAll
    static void releaseTheFlagship() throws IOException {
        registry = CncfRegistry.token();
        gitHub = GitHubStandIn.of("octo/haztrak");
        remote = GitHttpServer.of("octo/haztrak");
        PluginInstall.install();
        run = BuildFolder.fresh("run-on-real-servers");
        flagship = Flagship.create()
                .onBases(
                        BaseImage.jre().pushTo(registry, "base/jre:17"),
                        BaseImage.nginx().pushTo(registry, "base/nginx:1"))
                .tagged();
        flagship.git().remote(remote.urlFor(Account.OCTO)).push();
        deploy("release-on-real-servers", "-T4").assertSuccess();
    }

    @AfterAll
    static void stopServers() {
        for (AutoCloseable server : new AutoCloseable[] {registry, gitHub, remote}) {
            try {
                if (server != null) {
                    server.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    @Order(1)
    void theServerAnswersFromItsImageUnderVersionAndLatest() throws Exception {
        for (String tag : List.of("1.2.0", "latest")) {
            try (UnpackedImage image = pull("server:" + tag);
                    RunningImage running = image.start(Map.of("PORT", "18080"))) {
                assertThat(running.awaitHttp(18080, "/health").body()).contains("up");
                assertThat(running.awaitHttp(18080, "/api/manifests").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    @Order(2)
    void theSiteIsServedWithItsOwnRoutesAndLongLivedAssets() throws Exception {
        try (UnpackedImage image = pull("client:1.2.0");
                RunningImage running = image.start(Map.of())) {
            assertThat(image.read("/usr/share/nginx/html/index.html")).contains("/assets/app.");
            String page = running.awaitHttp(8080, "/").body();
            HttpResponse<String> route = running.awaitHttp(8080, "/manifests/HZ-1");
            assertThat(route.statusCode()).isEqualTo(200);
            assertThat(route.body()).isEqualTo(page);
            assertThat(route.headers().firstValue("cache-control")).contains("no-cache");
            assertThat(running.awaitHttp(8080, "/assets/app.0badc0de.js").statusCode())
                    .as("a page in place of a script that is gone would be cached as that script")
                    .isEqualTo(404);
            String asset = page.replaceAll("(?s).*(/assets/app\\.[0-9a-f]+\\.js).*", "$1");
            assertThat(running.awaitHttp(8080, asset).headers().firstValue("cache-control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        }
    }

    @Test
    @Order(3)
    void theSiteIsToldByItsContainerWhereItIs() throws Exception {
        try (UnpackedImage image = pull("client:1.2.0");
                RunningImage running = image.start(
                        Map.of("APP_API_URL", "https://api.example/v1?a=1&b=\"2\"", "GITHUB_TOKEN", "tok_secret"))) {
            HttpResponse<String> told = running.awaitHttp(8080, "/env.js");
            assertThat(told.body()).isEqualTo("""
                    window.env = {
                      "APP_API_URL": "https://api.example/v1?a=1\\u0026b=\\u00222\\u0022"
                    };
                    """);
            assertThat(told.headers().firstValue("cache-control")).contains("no-cache");
            assertThat(told.headers().firstValue("content-type"))
                    .get()
                    .asString()
                    .contains("javascript");
        }
        try (UnpackedImage image = pull("client:1.2.0");
                RunningImage running = image.start(Map.of("OTHER", "1"))) {
            assertThat(running.awaitHttp(8080, "/env.js").body()).isEqualTo("window.env = {};\n");
        }
    }

    @Test
    @Order(3)
    void imagesSayWhereTheyComeFrom() throws Exception {
        String commit = flagship.git().head();
        try (UnpackedImage image = pull("server:1.2.0")) {
            JsonNode annotations = image.manifest().path("annotations");
            JsonNode labels = image.config().path("config").path("Labels");
            for (JsonNode said : List.of(annotations, labels)) {
                assertThat(text(said, "revision")).isEqualTo(commit);
                assertThat(text(said, "version")).isEqualTo("1.2.0");
                assertThat(text(said, "title")).isEqualTo("Haztrak Server");
                assertThat(text(said, "source")).isEqualTo("https://github.com/octo/haztrak");
                assertThat(text(said, "created"))
                        .as("project.build.outputTimestamp of the flagship")
                        .isEqualTo(image.config().path("created").asText())
                        .isEqualTo("2026-11-23T00:00:00Z");
            }
            assertThat(text(annotations, "base.name")).isEqualTo(registry.hostPort() + "/base/jre:17");
        }
    }

    @Test
    @Order(4)
    void theReleaseIsPublicWithAnnotationChangesAndDigests() throws Exception {
        JsonNode release = gitHub("releases/tags/v1.2.0");
        assertThat(release.path("draft").asBoolean()).isFalse();
        String body = release.path("body").asText();
        assertThat(body)
                .contains("Consignments tell their stage, and every one has an address.")
                .contains("tell which stage a consignment has reached (#7, ")
                .contains("a consignment can be opened by its address (#9, ")
                .contains("v1.1.0...v1.2.0")
                .doesNotContain("follow consignments of hazardous goods");
        for (JsonNode image : record().path("images")) {
            assertThat(body)
                    .contains(image.path("name").asText() + "@"
                            + image.path("digest").asText());
        }
        assertThat(record().path("images")).hasSize(2);
        assertThat(release.path("assets").path(0).path("name").asText()).isEqualTo("images.txt");
        assertThat(gitHub("releases/latest").path("tag_name").asText()).isEqualTo("v1.2.0");
    }

    @Test
    @Order(4)
    void theDocumentationIsOnlineUnderVersionLineAndLatest() throws Exception {
        GitSandbox pages = GitSandbox.cloneOf(remote.urlFor(Account.OCTO), "--branch", "gh-pages");
        assertThat(pages.run("rev-list", "--count", "gh-pages")).isEqualTo("1");
        for (String folder : List.of("1.2.0", "1.2", "latest")) {
            assertThat(pages.folder().resolve(folder).resolve("index.html"))
                    .content()
                    .contains("<h1>Haztrak 1.2.0</h1>");
        }
        assertThat(pages.folder().resolve("versions.json")).content().contains("1.2.0");
    }

    @Test
    @Order(4)
    void theRunShowsTheReleaseAndHandsItOn() throws Exception {
        JsonNode server = record().path("images").path(1);
        assertThat(server.path("name").asText()).endsWith("/server");
        assertThat(run.resolve("output"))
                .content()
                .containsPattern("(?m)^version<<(\\S+)\\R1\\.2\\.0\\R\\1$")
                .containsPattern(
                        "(?m)^digest-server<<(\\S+)\\R" + server.path("digest").asText() + "\\R\\1$")
                .containsPattern("(?m)^images<<(\\S+)\\R\\[\\{\"name\":.*\\}\\]\\R\\1$");
        assertThat(run.resolve("summary"))
                .content()
                .startsWith("### [`v1.2.0`](" + record().path("release").asText() + ") is public\n")
                .contains(server.path("name").asText() + "@"
                        + server.path("digest").asText())
                .contains("- moved `" + server.path("name").asText() + ":latest`");
    }

    @Test
    @Order(5)
    void aSecondRunChangesNothing() throws Exception {
        JsonNode before = gitHub("releases");
        String refs = flagship.git().run("ls-remote", "origin");
        int requests = registry.requests().size();

        MavenResult second = deploy("release-again", "-T4").assertSuccess();

        assertThat(second.output()).contains("all 2 images are in the registry already", "nothing to move");
        assertThat(registry.requests().subList(requests, registry.requests().size()))
                .noneMatch(line -> line.contains("\"PUT") || line.contains("\"POST") || line.contains("\"PATCH"));
        assertThat(gitHub("releases")).isEqualTo(before);
        assertThat(flagship.git().run("ls-remote", "origin"))
                .as("no commit of documentation either")
                .contains("refs/heads/gh-pages")
                .isEqualTo(refs);
    }

    @Test
    @Order(6)
    void eachGoalTakesFromTheServersWhatEarlierGoalsDid() throws Exception {
        MavenResult alone = build("publish-alone", "haztrak:publish-release", "haztrak:promote");
        assertThat(alone.assertSuccess().output()).contains("v1.2.0 is public", "nothing to move");
    }

    @Test
    @Order(7)
    void theNextVersionOfTheSameTakesTheImagesOver() throws Exception {
        List<String> before = record().path("images").findValuesAsText("digest");
        for (String pom : List.of("pom.xml", "shared/pom.xml", "server/pom.xml", "client/pom.xml", "docs/pom.xml")) {
            flagship.edit(pom, "<version>1.2.0</version>", "<version>1.3.0</version>");
        }
        flagship.git().commit("build: version 1.3.0");
        flagship.git().annotatedTag("v1.3.0", "The same again");
        flagship.git().push();
        int requests = registry.requests().size();

        deploy("release-unchanged").assertSuccess().assertOutput("2 unchanged images", "unchanged since 1.2.0");

        assertThat(record().path("images").findValuesAsText("digest")).isEqualTo(before);
        assertThat(registry.requests().subList(requests, registry.requests().size()))
                .noneMatch(line -> line.contains("/blobs/uploads/"));
        assertThat(gitHub("releases/tags/v1.3.0").path("body").asText()).contains("unchanged since 1.2.0");
    }

    private static MavenResult deploy(String name, String... options) throws IOException {
        return build(name, "deploy", options);
    }

    private static MavenResult build(String name, String goal, String... options) throws IOException {
        return MavenBuild.in(flagship.folder())
                .named(name)
                .goals(goal, "-Dhaztrak.registry=" + registry.hostPort())
                .goals(options)
                .env("DOCKER_CONFIG", registry.loginOf(Account.OCTO).toString())
                .env("GITHUB_TOKEN", gitHub.token())
                .env("GITHUB_API_URL", gitHub.apiUrl())
                .env("GITHUB_REPOSITORY", "octo/haztrak")
                .env("GITHUB_OUTPUT", run.resolve("output").toString())
                .env("GITHUB_STEP_SUMMARY", run.resolve("summary").toString())
                .run();
    }

    private static UnpackedImage pull(String image) throws IOException {
        return UnpackedImage.pull(registry.image("octo/haztrak/" + image), Optional.of(Account.OCTO));
    }

    private static String text(JsonNode said, String key) {
        return said.path("org.opencontainers.image." + key).asText();
    }

    private static JsonNode record() throws IOException {
        return new ObjectMapper()
                .readTree(
                        flagship.folder().resolve("target/haztrak/release.json").toFile());
    }

    private static JsonNode gitHub(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gitHub.apiUrl() + "/repos/octo/haztrak/" + path))
                .header("Authorization", "Bearer " + gitHub.token())
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofByteArray())
                        .body());
    }
}
