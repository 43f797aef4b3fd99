package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ContainerSettings;
import io.github.haztrak.image.ContainerSettings.Exposure;
import io.github.haztrak.image.ContainerSettings.Process;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.Platform;
import io.github.haztrak.image.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OciImageComposerTest {
    private static final String TALKATIVE = """
            ,"config":{"User":"65534","Env":["PATH=/usr/bin","LANG=C.UTF-8","EMPTY"],"Entrypoint":["/entry"],"Cmd":["-d"],
            "ExposedPorts":{"80/tcp":{}},"Volumes":{"/data":{}},"WorkingDir":"/srv","StopSignal":"SIGQUIT",
            "Labels":{"org.opencontainers.image.title":"base","org.label-schema.name":"base","vendor":"octo","tier":"base"}}""";

    @TempDir
    Path folder;

    private RegistrySandbox registry;

    @BeforeEach
    void start() throws IOException {
        registry = RegistrySandbox.open(folder);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void composesAManifestForOnePlatform() throws IOException {
        BuiltImage image = registry.image("server", "dependencies", "classes");

        JsonNode manifest = json(image, image.manifest().digest());

        assertThat(image.manifest().mediaType()).isEqualTo(MediaTypes.MANIFEST);
        assertThat(manifest.path("schemaVersion").asInt()).isEqualTo(2);
        assertThat(manifest.path("mediaType").asText()).isEqualTo(MediaTypes.MANIFEST);
        assertThat(manifest.at("/config/mediaType").asText()).isEqualTo(MediaTypes.CONFIG);
        assertThat(manifest.path("layers")).hasSize(3);
        assertThat(manifest.at("/layers/1").toString()).isEqualTo("""
                {"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"%s","size":12}""".formatted(Digest.of("dependencies")));
        assertThat(manifest.at("/layers/2/digest").asText())
                .isEqualTo(Digest.of("classes").value());
        assertThat(Json.texts(manifest.path("annotations")))
                .containsEntry(Provenance.REVISION, "0".repeat(40))
                .containsEntry("org.opencontainers.image.base.name", "ghcr.io/base/java:17")
                .containsKey("org.opencontainers.image.base.digest")
                .containsEntry(
                        "io.github.haztrak.fingerprint",
                        image.fingerprint().orElseThrow().toString())
                .hasSize(4);
    }

    @Test
    void composesAConfigurationOnTopOfTheBase() throws IOException {
        BuiltImage image = registry.image("server", "classes");
        JsonNode manifest = json(image, image.manifest().digest());

        JsonNode config = json(image, new Digest(manifest.at("/config/digest").asText()));

        assertThat(config.path("created").asText()).isEqualTo("2026-01-01T00:01:00Z");
        assertThat(config.path("os").asText()).isEqualTo("linux");
        assertThat(config.path("architecture").asText()).isEqualTo("amd64");
        assertThat(config.has("variant")).isFalse();
        assertThat(config.path("config").toString()).isEqualTo("""
                {"Env":["PATH=/usr/local/bin:/usr/bin:/bin"],"Entrypoint":["java","-cp","/app","Main"],\
                "Labels":{"org.opencontainers.image.base.digest":"%s",\
                "org.opencontainers.image.base.name":"ghcr.io/base/java:17",\
                "org.opencontainers.image.revision":"%s"}}""".formatted(
                manifest.at("/annotations/org.opencontainers.image.base.digest").asText(), "0".repeat(40)));
        assertThat(config.at("/rootfs/diff_ids")).hasSize(2);
        assertThat(config.at("/rootfs/diff_ids/1").asText())
                .isEqualTo(Digest.of("tar of classes").value());
        assertThat(config.at("/history/1").toString()).isEqualTo("""
                {"created":"1970-01-01T00:00:00Z","created_by":"haztrak","comment":"classes"}""");
    }

    @Test
    void composesAnIndexForSeveralPlatforms() throws IOException {
        ImageRequest request = RegistrySandbox.request(
                "server", RegistrySandbox.BASE, Platform.DEFAULT, Platform.parse("linux/arm64/v8"));

        BuiltImage image = registry.image(request, "classes");

        JsonNode index = json(image, image.manifest().digest());
        assertThat(image.manifest().mediaType()).isEqualTo(MediaTypes.INDEX);
        assertThat(index.path("manifests").findValues("platform").toString()).isEqualTo("""
                [{"architecture":"amd64","os":"linux"}, {"architecture":"arm64","os":"linux"}]""");
        assertThat(index.at("/annotations/org.opencontainers.image.revision").asText())
                .isEqualTo("0".repeat(40));
        for (JsonNode entry : index.path("manifests")) {
            JsonNode manifest = json(image, new Digest(entry.path("digest").asText()));
            assertThat(manifest.at("/layers/1/digest").asText())
                    .isEqualTo(Digest.of("classes").value());
            assertThat(manifest.path("annotations")).hasSize(4).isEqualTo(index.path("annotations"));
        }
    }

    @Test
    void writesALayoutOfFilesNamedByTheirDigests() throws IOException {
        BuiltImage image = registry.image("server", "classes");

        assertThat(image.layout().resolve("oci-layout")).hasContent("{\"imageLayoutVersion\":\"1.0.0\"}");
        JsonNode index = Json.read(Files.readAllBytes(image.layout().resolve("index.json")));
        assertThat(index.at("/manifests/0/digest").asText())
                .isEqualTo(image.manifest().digest().value());
        try (Stream<Path> blobs = Files.list(image.layout().resolve("blobs/sha256"))) {
            assertThat(blobs)
                    .hasSize(3)
                    .allSatisfy(blob -> assertThat(
                                    Digest.of(Files.readAllBytes(blob)).hex())
                            .isEqualTo(blob.getFileName().toString()));
        }
    }

    @Test
    void givesTheSameDigestInAnotherFolderAtAnotherTime() throws IOException {
        BuiltImage first = registry.image("server", "dependencies", "classes");
        Path file =
                first.layout().resolve("blobs/sha256/" + Digest.of("classes").hex());
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        BuiltImage second = registry.image("server", "dependencies", "classes");

        assertThat(second.manifest()).isEqualTo(first.manifest());
        assertThat(second.layout()).isNotEqualTo(first.layout());
        assertThat(registry.image("server", "classes", "dependencies").manifest())
                .isNotEqualTo(first.manifest());
    }

    @Test
    void keepsWhatTheBaseSaysWhereNothingElseIsAskedFor() throws IOException {
        JsonNode container = container(process(List.of(), List.of()), Map.of(), Map.of());

        assertThat(container.path("User").asText()).isEqualTo("65534");
        assertThat(container.path("WorkingDir").asText()).isEqualTo("/srv");
        assertThat(container.path("StopSignal").asText()).isEqualTo("SIGQUIT");
        assertThat(Json.list(container.path("Entrypoint"))).containsExactly("/entry");
        assertThat(Json.list(container.path("Cmd"))).containsExactly("-d");
        assertThat(container.path("ExposedPorts")).hasToString("{\"80/tcp\":{}}");
        assertThat(container.path("Volumes")).hasToString("{\"/data\":{}}");
    }

    @Test
    void dropsTheBasesArgumentsWithItsEntrypoint() throws IOException {
        JsonNode container = container(process(List.of("java"), List.of()), Map.of(), Map.of());

        assertThat(Json.list(container.path("Entrypoint"))).containsExactly("java");
        assertThat(container.has("Cmd")).isFalse();
    }

    @Test
    void givesArgumentsToTheBasesEntrypoint() throws IOException {
        JsonNode container = container(process(List.of(), List.of("--port", "1")), Map.of(), Map.of());

        assertThat(Json.list(container.path("Entrypoint"))).containsExactly("/entry");
        assertThat(Json.list(container.path("Cmd"))).containsExactly("--port", "1");
    }

    @Test
    void mergesTheEnvironmentByName() throws IOException {
        JsonNode container =
                container(process(List.of(), List.of()), Map.of("LANG", "de", "ZONE", "a=b", "AREA", ""), Map.of());

        assertThat(Json.list(container.path("Env")))
                .containsExactly("PATH=/usr/bin", "LANG=de", "EMPTY=", "AREA=", "ZONE=a=b");
    }

    @Test
    void doesNotPassTheBasesDescriptionOff() throws IOException {
        JsonNode container = container(process(List.of(), List.of()), Map.of(), Map.of("tier", "back"));

        Map<String, String> labels = Json.texts(container.path("Labels"));
        assertThat(labels)
                .hasSize(5)
                .containsEntry("vendor", "octo")
                .containsEntry("tier", "back")
                .containsEntry(Provenance.REVISION, "0".repeat(40))
                .containsEntry("org.opencontainers.image.base.name", "ghcr.io/base/any:1")
                .containsKey("org.opencontainers.image.base.digest");
    }

    @Test
    void annotatesWithALabelThatHasAPreDefinedKeyButNotWithAnotherCommit() throws IOException {
        Map<String, String> labels =
                Map.of(Provenance.DESCRIPTION, "Ours", Provenance.REVISION, "main", "tier", "back");
        ImageRequest plain = RegistrySandbox.request(
                "server", RegistrySandbox.BASE, Platform.DEFAULT, Platform.parse("linux/arm64"));
        ContainerSettings settings = new ContainerSettings(
                process(List.of(), List.of()), Map.of(), labels, new Exposure(Set.of(), Set.of()));

        BuiltImage image = registry.image(
                new ImageRequest(
                        plain.identity(), plain.base(), new ImageContent(List.of(), settings), plain.provenance()),
                "classes");

        assertThat(Json.texts(json(image, image.manifest().digest()).path("annotations")))
                .containsEntry(Provenance.DESCRIPTION, "Ours")
                .containsEntry(Provenance.REVISION, "0".repeat(40))
                .doesNotContainKey("tier");
    }

    @Test
    void unitesPortsAndVolumesAndTakesUserAndFolder() throws IOException {
        Process process = new Process(List.of(), List.of(), Optional.of("1000:1000"), Optional.of("/app"));
        ContainerSettings settings = new ContainerSettings(
                process, Map.of(), Map.of(), new Exposure(Set.of("8080/tcp", "53/udp"), Set.of("/cache")));

        JsonNode container = container(settings);

        assertThat(container.path("User").asText()).isEqualTo("1000:1000");
        assertThat(container.path("WorkingDir").asText()).isEqualTo("/app");
        assertThat(container.path("ExposedPorts").fieldNames())
                .toIterable()
                .containsExactly("53/udp", "80/tcp", "8080/tcp");
        assertThat(container.path("Volumes").fieldNames()).toIterable().containsExactly("/cache", "/data");
    }

    private static Process process(List<String> entrypoint, List<String> arguments) {
        return new Process(entrypoint, arguments, Optional.empty(), Optional.empty());
    }

    private JsonNode container(Process process, Map<String, String> environment, Map<String, String> labels)
            throws IOException {
        return container(new ContainerSettings(process, environment, labels, new Exposure(Set.of(), Set.of())));
    }

    private JsonNode container(ContainerSettings settings) throws IOException {
        new RawRegistry(registry.server.uri())
                .base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", TALKATIVE), "");
        ImageRequest plain =
                RegistrySandbox.request("server", ImageReference.parse("ghcr.io/base/any:1"), Platform.DEFAULT);
        ImageRequest request = new ImageRequest(
                plain.identity(), plain.base(), new ImageContent(List.of(), settings), plain.provenance());
        BuiltImage image = registry.image(request, "classes");
        JsonNode manifest = json(image, image.manifest().digest());
        return json(image, new Digest(manifest.at("/config/digest").asText())).path("config");
    }

    private static JsonNode json(BuiltImage image, Digest digest) throws IOException {
        try (InputStream in = Files.newInputStream(image.layout().resolve("blobs/sha256/" + digest.hex()))) {
            return Json.read(in.readAllBytes());
        }
    }
}
