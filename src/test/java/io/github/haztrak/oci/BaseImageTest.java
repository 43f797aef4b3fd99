package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.JavaVersion;
import io.github.haztrak.image.Platform;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void mayBeTheOnlyImageOfAnIndexThatTellsNoPlatform() throws IOException {
        String image = raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", ""), "");
        raw.manifest("index", MediaTypes.INDEX, index("{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":1}", image));

        assertThat(manifest(compose(ImageReference.parse("ghcr.io/base/any:index")))
                        .layers())
                .hasSize(2);
    }

    @Test
    void givesItsVariantToOurIndexAndConfiguration() throws IOException {
        String six = raw.base("6", MediaTypes.MANIFEST, RawRegistry.config("arm", ",\"variant\":\"v6\""), "");
        String seven = raw.base("7", MediaTypes.MANIFEST, RawRegistry.config("arm", ""), "");
        String eight = raw.base("8", MediaTypes.MANIFEST, RawRegistry.config("arm64", ",\"variant\":\"v8\""), "");
        raw.manifest(
                "index",
                MediaTypes.INDEX,
                "{\"schemaVersion\":2,\"manifests\":["
                        + String.join(
                                ",",
                                entry(six, "\"architecture\":\"arm\",\"variant\":\"v6\""),
                                entry(seven, "\"architecture\":\"arm\",\"variant\":\"v7\""),
                                entry(eight, "\"architecture\":\"arm64\""))
                        + "]}");

        BuiltImage image = registry.image(
                RegistrySandbox.request(
                        "server",
                        ImageReference.parse("ghcr.io/base/any:index"),
                        Platform.parse("linux/arm"),
                        Platform.parse("linux/arm64/v8")),
                "classes");

        assertThat(manifest(image).manifests())
                .extracting(each -> each.path("platform").toString())
                .containsExactly(
                        "{\"architecture\":\"arm\",\"os\":\"linux\",\"variant\":\"v7\"}",
                        "{\"architecture\":\"arm64\",\"os\":\"linux\",\"variant\":\"v8\"}");
        List<JsonNode> configs = new ArrayList<>();
        for (Manifest manifest : ImageUpload.of(image).platforms()) {
            configs.add(config(image, manifest));
        }
        assertThat(configs)
                .extracting(each -> each.path("architecture").asText()
                        + each.path("variant").asText())
                .containsExactly("armv7", "arm64v8");
    }

    @Test
    void mayHaveLayersThatOnlyItsOwnerHandsOut() throws IOException {
        String foreign = Digest.of("not here").value();
        String config = RawRegistry.config("amd64", "").replace("[\"", "[\"" + Digest.of("foreign") + "\",\"");
        raw.layers("1", DOCKER, config, """
                {"mediaType":"application/vnd.docker.image.rootfs.foreign.diff.tar.gzip","digest":"%s","size":77,
                 "urls":["https://octo.example/layer"]},
                {"mediaType":"application/vnd.docker.image.rootfs.diff.tar.zstd","digest":"%s","size":5,
                 "annotations":{"chunks":"3"},"data":"bGF5ZXI="}""".formatted(foreign, Digest.of("layer")));
        BuiltImage image = compose(ANY);

        assertThat(registry.push(List.of(image), "1.0.0")).hasSize(1);

        assertThat(manifest(image).json().at("/layers/0").toString()).isEqualTo("""
                {"mediaType":"application/vnd.oci.image.layer.nondistributable.v1.tar+gzip","digest":"%s","size":77,\
                "urls":["https://octo.example/layer"]}""".formatted(foreign));
        assertThat(manifest(image).json().at("/layers/1").toString()).isEqualTo("""
                {"mediaType":"application/vnd.oci.image.layer.v1.tar+zstd","digest":"%s","size":5,\
                "annotations":{"chunks":"3"}}""".formatted(Digest.of("layer")));
        assertThat(manifest(image).pullSize()).isGreaterThan(77);
        assertThat(registry.server.requests().entries())
                .noneMatch(entry -> (entry.path() + entry.query()).contains(foreign));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.docker.distribution.manifest.v1+prettyjws",
                "application/vnd.docker.distribution.manifest.v1+json",
                "application/json"
            })
    void mustNotBeInDockersFirstFormat(String mediaType) throws IOException {
        raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", ""), "");
        registry.server.inject(Fault.on("GET", "/manifests/")
                .answering(
                        200,
                        Map.of("Content-Type", mediaType),
                        "{\"schemaVersion\":1,\"name\":\"any\",\"fsLayers\":[]}"));

        assertRefused(ANY, "HZ-IMG-001", "schema 1", "skopeo copy --format oci docker://ghcr.io/base/any:1");
    }

    @Test
    void mustNotBeAChart() throws IOException {
        raw.manifest("1", MediaTypes.MANIFEST, """
                {"schemaVersion":2,"config":{"mediaType":"application/vnd.cncf.helm.config.v1+json","digest":"%s","size":2},
                 "layers":[]}""".formatted(raw.blob("{}")));

        assertRefused(ANY, "HZ-IMG-001", "its configuration is application/vnd.cncf.helm.config.v1+json");
    }

    @Test
    void isReadByTheDigestItIsLockedTo() throws IOException {
        String locked = raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", ""), "");
        raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", ",\"author\":\"octo\""), "");
        BaseImage base = new BaseImage(ANY, List.of(Platform.DEFAULT)).lockedTo(new Digest(locked));
        registry.server.requests().clear();

        assertThat(manifest(compose(base)).annotations())
                .containsEntry("org.opencontainers.image.base.digest", locked)
                .containsEntry("org.opencontainers.image.base.name", "ghcr.io/base/any:1");

        assertThat(registry.count("GET", "/manifests/1")).isZero();
        BaseImage gone = base.lockedTo(Digest.of("gone"));
        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> compose(gone))
                .withMessageContainingAll("HZ-IMG-001", Digest.of("gone").value(), "-Dhaztrak.updateLock");
    }

    @Provokes(ProblemCode.BASE_JAVA_TOO_OLD)
    @ParameterizedTest
    @CsvSource({
        "jdk-17.0.9+9, 21, false",
        "17.0.9, 17, true",
        "8u322, 17, false",
        "nobody knows, 21, true",
        ", 21, true"
    })
    void mustRunTheClasses(String there, int needed, boolean taken) throws IOException {
        String environment = there == null ? "" : ",\"config\":{\"Env\":[\"JAVA_VERSION=" + there + "\"]}";
        raw.base("1", MediaTypes.MANIFEST, RawRegistry.config("amd64", environment), "");
        BaseImage base = new BaseImage(ANY, List.of(Platform.DEFAULT)).running(new JavaVersion(needed));

        if (taken) {
            assertThat(manifest(compose(base)).layers()).hasSize(2);
        } else {
            Refused.when(() -> compose(base))
                    .tells(
                            ProblemCode.BASE_JAVA_TOO_OLD,
                            "the classes need Java " + needed,
                            "<from><image>eclipse-temurin:" + needed + "-jre</image></from>");
        }
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

    private BuiltImage compose(BaseImage base) throws IOException {
        ImageRequest plain = RegistrySandbox.request("server", ANY, Platform.DEFAULT);
        return registry.image(new ImageRequest(plain.identity(), base, plain.content(), plain.provenance()), "classes");
    }

    private static String entry(String digest, String platform) {
        return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":1,\"platform\":{\"os\":\"linux\",%s}}"
                .formatted(MediaTypes.MANIFEST, digest, platform);
    }

    private static String index(String entries, String image) {
        return "{\"schemaVersion\":2,\"manifests\":[" + entries.formatted(MediaTypes.MANIFEST, image) + "]}";
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
        return config(image, manifest(image));
    }

    private static JsonNode config(BuiltImage image, Manifest manifest) throws IOException {
        OciLayout layout = new OciLayout(image.layout());
        return Json.read(layout.open(manifest.config()).readAllBytes());
    }
}
