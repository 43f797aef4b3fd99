package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.haztrak.image.BlobShelf;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.Platform;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.rehearsal.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layout with the base's layers in it can be read by anybody; it is pushed as if they were not there. */
class LayoutCompletionTest {
    private static final ImageName BASE = ImageName.parse("ghcr.io/base/java");

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
    void bringsTheBasesLayersOfAllPlatformsIntoTheLayout() throws IOException {
        BuiltImage image = registry.image(
                RegistrySandbox.request(
                        "server", RegistrySandbox.BASE, Platform.DEFAULT, Platform.parse("linux/arm64")),
                "classes");
        assertThat(unheld(image)).isNotEmpty();

        assertThat(complete(image)).hasSize(1);

        assertThat(unheld(image)).isEmpty();
        try (Stream<Path> blobs = Files.list(image.layout().resolve("blobs/sha256"))) {
            assertThat(blobs)
                    .allSatisfy(blob -> assertThat(
                                    Digest.of(Files.readAllBytes(blob)).hex())
                            .isEqualTo(blob.getFileName().toString()));
        }
    }

    @Test
    void fetchesALayerOnceForAllImagesAndBuilds() throws IOException {
        complete(registry.image("one", "classes"));
        registry.server.requests().clear();
        BuiltImage other = registry.image("two", "other classes");
        long before = registry.count("GET", "/blobs/");

        assertThat(complete(other)).isEmpty();

        assertThat(registry.count("GET", "/blobs/")).isEqualTo(before);
        assertThat(unheld(other)).isEmpty();
    }

    @Test
    void leavesTheBasesLayersToTheRegistryWhenTheImageIsPushed() throws IOException {
        BuiltImage image = registry.image("server", "classes");
        complete(image);

        registry.push(List.of(image), "1.0.0");

        assertThat(registry.events.mounts).hasSize(1);
        assertThat(registry.tagged(List.of(image), "1.0.0")).hasSize(1);
    }

    @Test
    void startsOverWhenAConnectionBreaks() throws IOException {
        BuiltImage image = registry.image("server", "classes");
        registry.server.inject(Fault.on("GET", "/blobs/").times(2).cuttingAfter(20));

        assertThat(complete(image)).hasSize(1);
        assertThat(unheld(image)).isEmpty();
    }

    @Test
    void refusesALayerThatIsAnother() throws IOException {
        BuiltImage image = registry.image("server", "classes");
        registry.server.inject(Fault.on("GET", "/blobs/").answering(200, Map.of(), "x".repeat(10_000)));

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> complete(image))
                .withMessageContaining("HZ-REG-004");
        try (Stream<Path> shelf = Files.list(folder.resolve("shelf"))) {
            assertThat(shelf).isEmpty();
        }
    }

    @Test
    void givesUpTheLayersThatWereNotUsedForLongest() throws IOException {
        BaseShelf shelf = new BaseShelf(new BlobShelf(folder.resolve("shelf"), 25));
        List<Descriptor> blobs = List.of(blob("first-----"), blob("second----"), blob("third-----"));
        for (int i = 0; i < blobs.size(); i++) {
            String text = List.of("first-----", "second----", "third-----").get(i);
            shelf.take(BASE, blobs.get(i), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            Files.setLastModifiedTime(
                    folder.resolve("shelf").resolve(blobs.get(i).digest().hex()), FileTime.fromMillis(i * 10_000L));
        }
        shelf.lend(blobs.get(0), folder.resolve("layout/first"));

        shelf.trim();

        assertThat(blobs).extracting(shelf::holds).containsExactly(true, false, true);
        assertThat(folder.resolve("layout/first")).hasContent("first-----");
    }

    private static Descriptor blob(String text) {
        return new Descriptor(MediaTypes.LAYER_GZIP, Digest.of(text), text.length());
    }

    private List<Descriptor> complete(BuiltImage image) {
        return registry.composer(new ConcurrentHashMap<>()).complete(image, folder.resolve("shelf"));
    }

    private static List<Descriptor> unheld(BuiltImage image) {
        OciLayout layout = new OciLayout(image.layout());
        return ImageUpload.of(image).blobs().stream()
                .filter(blob -> !layout.holds(blob))
                .toList();
    }
}
