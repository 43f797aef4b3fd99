package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.Platform;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bases as they are found in the world. */
class BaseImageTest {
    private static final String DOCKER = "application/vnd.docker.distribution.manifest.v2+json";
    private static final ImageReference ANY = ImageReference.parse("ghcr.io/base/any:1");

    @TempDir
    Path folder;

    private RegistrySandbox registry;
    private RawRegistry raw;

    @BeforeEach
    void start() throws IOException {
        registry = RegistrySandbox.open(folder);
        raw = new RawRegistry(registry.server.uri());
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {DOCKER, MediaTypes.MANIFEST})
    void mayBeASingleManifestOfEitherFormat(String mediaType) throws IOException {
        String digest = raw.base("1", mediaType, RawRegistry.config("amd64", ""), "");

        Manifest manifest = manifest(compose(ANY));

        assertThat(manifest.json().at("/layers/0/mediaType").asText()).isEqualTo(MediaTypes.LAYER_GZIP);
        assertThat(manifest.annotations())
                .containsEntry("org.opencontainers.image.base.digest", digest)
                .containsEntry("org.opencontainers.image.base.name", "ghcr.io/base/any:1");
    }

    @Test
    void mayCarryFieldsOfNewerSpecifications() throws IOException {
        String image = raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", ""), "");
        String attestation = raw.base(
                "2", MediaTypes.MANIFEST, RawRegistry.config("unknown", ""), ",\"artifactType\":\"application/x\"");
        raw.manifest("index", MediaTypes.INDEX, """
                {"schemaVersion":2,"artifactType":"application/x","manifests":[
                 {"mediaType":"%1$s","digest":"%2$s","size":1,"artifactType":"application/x",
                  "platform":{"os":"unknown","architecture":"unknown"}},
                 {"mediaType":"%1$s","digest":"%2$s","size":1},
                 {"mediaType":"%1$s","digest":"%3$s","size":1,"data":"e30=","urls":[],
                  "platform":{"os":"linux","architecture":"amd64","os.features":["x"]}}]}""".formatted(MediaTypes.MANIFEST, attestation, image));

        Manifest manifest = manifest(compose(ImageReference.parse("ghcr.io/base/any:index")));

        assertThat(manifest.layers()).hasSize(2);
    }

    @Test
    void isReadByDigestToo() throws IOException {
        String digest = raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", ""), "");

        Manifest manifest = manifest(compose(ImageReference.parse("ghcr.io/base/any@" + digest)));

        assertThat(manifest.layers()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"history\":null", ",\"history\":[]", ",\"history\":[{},{},{}]"})
    void needsNoHistoryThatFits(String history) throws IOException {
        raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", history), "");

        JsonNode config = config(compose(ANY));

        assertThat(config.path("history")).hasSize(2);
        assertThat(config.at("/history/1/comment").asText()).isEqualTo("classes");
    }

    @Test
    void keepsItsHistoryWithStepsThatMadeNoLayer() throws IOException {
        String history = ",\"history\":[{\"created_by\":\"ADD\"},{\"created_by\":\"ENV\",\"empty_layer\":true}]";
        raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", history), "");

        assertThat(config(compose(ANY)).path("history").findValuesAsText("created_by"))
                .containsExactly("ADD", "ENV", "haztrak");
    }

    @Test
    void mustNotContradictItself() throws IOException {
        String config = RawRegistry.config("amd64", "").replace("[\"", "[\"" + Digest.of("more") + "\",\"");
        raw.base("1", MediaTypes.MANIFEST, config, "");

        assertRefused(ANY, "HZ-IMG-001", "1 layers, its configuration 2");
    }

    @Test
    @Provokes(ProblemCode.BASE_UNREADABLE)
    void mustExist() {
        Refused.when(() -> compose(ImageReference.parse("ghcr.io/base/none:1")))
                .tells(ProblemCode.BASE_UNREADABLE, "no such image", "<from><image>");
    }

    @Test
    void mustBeAnImage() throws IOException {
        raw.blob("[]");
        raw.base("1", MediaTypes.MANIFEST, "[]", "");

        assertRefused(ANY, "HZ-IMG-001", "not a JSON object");
    }

    @Test
    @Provokes(ProblemCode.BASE_LACKS_PLATFORM)
    void mustBeThereForThePlatform() {
        ImageRequest request = RegistrySandbox.request("server", RegistrySandbox.BASE, Platform.parse("linux/s390x"));

        Refused.when(() -> registry.image(request, "classes"))
                .tells(ProblemCode.BASE_LACKS_PLATFORM, "linux/s390x", "it exists for: linux/amd64, linux/arm64");
    }

    @Test
    void mustBeThereForThePlatformWithoutAnIndexToo() throws IOException {
        raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("arm64", ""), "");

        assertRefused(ANY, "HZ-IMG-002", "it exists for: linux/arm64");
    }

    @Test
    void isReadOnceForAllModules() throws IOException {
        Map<String, String> memory = new ConcurrentHashMap<>();
        registry.server.requests().clear();

        for (int module = 0; module < 10; module++) {
            Path layout = folder.resolve("module-" + module);
            ImageRequest request = RegistrySandbox.request("module-" + module, RegistrySandbox.BASE, Platform.DEFAULT);
            registry.composer(memory).compose(request, RegistrySandbox.layers(layout, "classes"), layout);
        }

        assertThat(registry.server.requests().entries()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void isTheSameForAllModulesEvenIfItsTagMoves() throws IOException {
        Map<String, String> memory = new ConcurrentHashMap<>();
        raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", ""), "");
        BuiltImage before = compose(ANY, memory, "before");
        raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", ",\"author\":\"octo\""), "");

        assertThat(compose(ANY, memory, "after").manifest()).isEqualTo(before.manifest());
        assertThat(compose(ANY, new ConcurrentHashMap<>(), "anew").manifest()).isNotEqualTo(before.manifest());
    }

    @Test
    void isReadAgainWhenItsRegistryHasABadTime() throws IOException {
        raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", ""), "");
        registry.server.inject(Fault.on("GET", "/manifests/").times(2).answering(502));
        registry.server.inject(Fault.on("GET", "/blobs/").cuttingAfter(0));

        assertThat(manifest(compose(ANY)).layers()).hasSize(2);
    }

    @Test
    void mayBeDenied() throws IOException {
        raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", ""), "");
        registry.server.inject(Fault.on("GET", "/blobs/").answering(403));

        assertRefused(ANY, "HZ-REG-001", "does not let us read", "packages: read");
    }

    @Test
    void mustHaveTheDigestItWasAskedFor() throws IOException {
        raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", ""), "");
        registry.server.inject(Fault.on("GET", "/blobs/").answering(200, Map.of(), RawRegistry.config("arm64", "")));

        assertRefused(ANY, "HZ-REG-004", "the configuration is not");
    }

    private void assertRefused(ImageReference base, String... texts) {
        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> compose(base))
                .satisfies(stop -> assertThat(stop.getMessage()).contains(texts));
    }

    private BuiltImage compose(ImageReference base) throws IOException {
        return registry.image(RegistrySandbox.request("server", base, Platform.DEFAULT), "classes");
    }

    private BuiltImage compose(ImageReference base, Map<String, String> memory, String name) throws IOException {
        Path layout = folder.resolve(name);
        return registry.composer(memory)
                .compose(
                        RegistrySandbox.request("server", base, Platform.DEFAULT),
                        RegistrySandbox.layers(layout, "classes"),
                        layout);
    }

    private static Manifest manifest(BuiltImage image) {
        return ImageUpload.of(image).root();
    }

    private static JsonNode config(BuiltImage image) throws IOException {
        OciLayout layout = new OciLayout(image.layout());
        return Json.read(layout.open(manifest(image).config()).readAllBytes());
    }
}
