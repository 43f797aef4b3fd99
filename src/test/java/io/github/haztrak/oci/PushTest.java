package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.Platform;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.rehearsal.EmbeddedRegistry;
import io.github.haztrak.rehearsal.RegistryOptions;
import io.github.haztrak.rehearsal.StandInBase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushTest {
    private static final int IMAGES = 10;

    @TempDir
    Path folder;

    private RegistrySandbox registry;

    @BeforeEach
    void start() throws IOException {
        registry = RegistrySandbox.guarded(folder);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void sendsEachDistinctBlobOnceForAllImages() throws IOException {
        List<BuiltImage> images = registry.reactor(IMAGES, "1.0.0");
        registry.server.requests().clear();

        registry.push(images, "1.0.0");

        int shared = 1;
        int distinct = shared + 2 * IMAGES;
        int mounted = (IMAGES - 1) * shared + IMAGES;
        assertThat(registry.events.uploads).hasSize(distinct).doesNotHaveDuplicates();
        assertThat(registry.events.mounts).hasSize(mounted).doesNotHaveDuplicates();
        assertThat(registry.blobBytes()).isLessThanOrEqualTo((long) (RegistrySandbox.distinctBytes(images) * 1.01));
        assertThat(registry.server.requests().entries())
                .hasSizeLessThanOrEqualTo(10 + 3 * IMAGES + 2 * distinct + mounted);
        assertThat(registry.server.requests().connections()).isLessThanOrEqualTo(2 * Parallel.WIDTH);
        assertThat(registry.logins()).isEqualTo(2);
    }

    @Test
    void writesNothingWhereEverythingIsThere() throws IOException {
        List<BuiltImage> images = registry.reactor(IMAGES, "1.0.0");
        List<PushedImage> pushed = registry.push(images, "1.0.0");
        registry.server.requests().clear();

        List<PushedImage> found = registry.client()
                .find(images.stream().map(image -> image.identity().name()).toList(), "1.0.0");

        assertThat(found).isEqualTo(pushed);
        assertThat(registry.server.requests().entries()).hasSizeLessThanOrEqualTo(2 + IMAGES);
        assertThat(registry.server.requests().count("PUT")).isZero();
        assertThat(registry.server.requests().count("POST")).isZero();
    }

    @Test
    void sendsOnlyWhatChanged() throws IOException {
        registry.push(registry.reactor(IMAGES, "1.0.0"), "1.0.0");
        List<BuiltImage> next = registry.reactor(IMAGES, "1.0.1");
        registry.server.requests().clear();
        registry.events.uploads.clear();

        registry.push(next, "1.0.1");

        assertThat(registry.events.uploads).hasSize(2);
        assertThat(registry.blobBytes()).isLessThan(2_000);
        assertThat(registry.server.requests().entries()).hasSizeLessThanOrEqualTo(12 + 3 * IMAGES + 3 * 2);
    }

    @Test
    void takesANewModulesLayersFromItsSiblings() throws IOException {
        registry.push(registry.reactor(2, "1.0.0"), "1.0.0");
        List<BuiltImage> more = registry.reactor(3, "1.0.0");
        registry.events.uploads.clear();
        registry.server.requests().clear();

        registry.push(more, "1.1.0");

        assertThat(registry.events.uploads).hasSize(2);
        assertThat(registry.blobBytes()).isLessThan(2_000);
    }

    @Test
    void makesFewRoundTripsOnceTheContentIsThere() throws IOException {
        List<BuiltImage> images = registry.reactor(IMAGES, "1.0.0");
        registry.client().upload(images);
        registry.server.requests().clear();
        OciImageRegistry client = registry.client();

        client.find(images.stream().map(image -> image.identity().name()).toList(), "1.0.0");
        client.tag(client.upload(images), "1.0.0");

        assertThat(waves()).hasSizeLessThanOrEqualTo(6);
        assertThat(registry.server.requests().count("POST")).isZero();
        assertThat(registry.server.requests().entries()).hasSizeLessThanOrEqualTo(2 + 3 * IMAGES);
    }

    /** What was waited for one after another: each kind of request goes out for all images at once. */
    private List<String> waves() {
        List<String> waves = new ArrayList<>();
        registry.server.requests().entries().forEach(entry -> {
            String kind = entry.method() + " " + entry.path().replaceAll("octo/[^/]+|[0-9a-f]{64}", "*");
            if (waves.isEmpty() || !waves.get(waves.size() - 1).equals(kind)) {
                waves.add(kind);
            }
        });
        return waves;
    }

    @Test
    void keepsToItsConnectionsWhateverTheNumberOfImages() throws IOException {
        List<BuiltImage> images = registry.reactor(3 * Parallel.WIDTH, "1.0.0");
        registry.server.requests().clear();

        registry.push(images, "1.0.0");

        assertThat(registry.server.requests().connections()).isLessThanOrEqualTo(2 * Parallel.WIDTH);
        assertThat(registry.logins()).isEqualTo(2);
    }

    @Test
    void showsNobodyAnythingBeforeTheTag() throws IOException {
        List<BuiltImage> images = registry.reactor(2, "1.0.0");

        List<PushedImage> pushed = registry.client().upload(images);

        assertThat(registry.tagged(images, "1.0.0")).isEmpty();
        registry.client().tag(pushed, "1.0.0");
        assertThat(registry.tagged(images, "1.0.0")).containsExactly("octo/module-0", "octo/module-1");
    }

    @Test
    void pushesAnIndexAfterTheManifestsItNames() throws IOException {
        BuiltImage image = registry.image(
                RegistrySandbox.request(
                        "server", RegistrySandbox.BASE, Platform.DEFAULT, Platform.parse("linux/arm64")),
                "classes");

        PushedImage pushed = registry.push(List.of(image), "1.0.0").get(0);

        assertThat(pushed.manifest().mediaType()).isEqualTo(MediaTypes.INDEX);
        assertThat(registry.events.uploads).hasSize(3);
        PushedImage found = registry.client()
                .find(List.of(image.identity().name()), "1.0.0")
                .get(0);
        assertThat(found).isEqualTo(pushed);
        assertThat(found.size()).isGreaterThan("classes".length());
    }

    @Test
    void takesTheBaseOverFromItsOwnRepository() throws IOException {
        BuiltImage image = registry.image("server", "classes");

        registry.push(List.of(image), "1.0.0");

        assertThat(registry.events.mounts).hasSize(1).first().asString().startsWith("ghcr.io/octo/server ");
        assertThat(registry.count("GET", "/blobs/")).isEqualTo(1);
    }

    @Test
    void streamsTheBaseOfAnotherRegistryOnce() throws IOException {
        try (EmbeddedRegistry hub = EmbeddedRegistry.start(RegistryOptions.open(folder.resolve("hub")))) {
            StandInBase.of("library/java", "17").seed(hub.uri(), Optional.empty());
            registry.knows("docker.io", hub.uri());
            ImageReference base = ImageReference.parse("java:17");
            BuiltImage one = registry.image(RegistrySandbox.request("one", base, Platform.DEFAULT), "classes of one");
            BuiltImage two = registry.image(RegistrySandbox.request("two", base, Platform.DEFAULT), "classes of two");
            hub.requests().clear();

            registry.push(List.of(one, two), "1.0.0");

            assertThat(hub.requests().count(entry -> entry.path().contains("/blobs/")))
                    .isEqualTo(1);
            assertThat(registry.events.mounts).hasSize(1);
            assertThat(registry.tagged(List.of(one, two), "1.0.0")).hasSize(2);
        }
    }

    @Test
    void knowsWhatItPushedByItsAnnotations() throws IOException {
        PushedImage pushed = registry.push(List.of(registry.image("server", "classes")), "1.0.0")
                .get(0);

        assertThat(pushed.revision()).map(Object::toString).contains("0".repeat(40));
        assertThat(pushed.pullReference())
                .isEqualTo("ghcr.io/octo/server@" + pushed.manifest().digest());
    }
}
