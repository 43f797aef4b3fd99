package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.PushedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an image consists of, sent before all images are there. */
class BlobsAheadTest {
    private static final int IMAGES = 4;

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
    void sendsEachBlobOnceForAllImagesAndNothingThatIsListed() throws IOException {
        List<BuiltImage> images = registry.reactor(IMAGES, "1.0.0");

        ahead(images);

        assertThat(registry.blobBytes()).isEqualTo(RegistrySandbox.distinctBytes(images) - baseBytes(images));
        assertThat(registry.count("PUT", "/manifests/")).isZero();
        assertThat(registry.count("HEAD", "/blobs/")).isZero();
        assertThat(registry.tagged(images, "1.0.0")).isEmpty();
        assertThat(registry.events.mounts)
                .as("the base's layer for one image, then both that all share for each of the others")
                .hasSize(1 + 2 * (IMAGES - 1));
    }

    @Test
    void leavesNothingButManifestsToBeUploaded() throws IOException {
        List<BuiltImage> images = registry.reactor(IMAGES, "1.0.0");
        ahead(images);
        registry.server.requests().clear();

        registry.push(images, "1.0.0");

        assertThat(registry.tagged(images, "1.0.0")).hasSize(IMAGES);
        assertThat(registry.blobBytes()).isZero();
        assertThat(registry.count("POST", "/blobs/uploads/")).isZero();
        assertThat(registry.count("PUT", "/manifests/")).isEqualTo(2 * IMAGES);
    }

    @Test
    void sendsNothingTwice() throws IOException {
        List<BuiltImage> images = registry.reactor(IMAGES, "1.0.0");
        ahead(images);
        registry.server.requests().clear();

        ahead(images);

        assertThat(registry.count("PUT", "/blobs/")).isZero();
        assertThat(registry.server.openUploads()).isZero();
    }

    @Test
    void doesNotAskForWhatTheEarlierImageHas() throws IOException {
        List<BuiltImage> before = registry.reactor(1, "1.0.0");
        registry.push(before, "1.0.0");
        BuiltImage next = registry.reactor(1, "1.1.0").get(0);
        OciImageRegistry client = registry.client();
        registry.server.requests().clear();

        Optional<PushedImage> earlier = client.released(List.of(next.identity().name()), "1.0.0").stream()
                .findFirst();
        client.bringBlobs(next, earlier);

        assertThat(registry.count("POST", "/blobs/uploads/"))
                .as("its classes and its configuration")
                .isEqualTo(2);
        assertThat(registry.count("GET", "/manifests/")).isEqualTo(1);
    }

    @Test
    void asksForAnEarlierReleaseOnceInABuild() throws IOException {
        List<BuiltImage> images = registry.reactor(1, "1.0.0");
        registry.push(images, "1.0.0");
        OciImageRegistry client = registry.client();
        registry.server.requests().clear();

        List<PushedImage> first =
                client.released(List.of(images.get(0).identity().name()), "1.0.0");
        List<PushedImage> again =
                client.released(List.of(images.get(0).identity().name()), "1.0.0");
        client.released(List.of(images.get(0).identity().name()), "0.9.0");
        client.released(List.of(images.get(0).identity().name()), "0.9.0");

        assertThat(again).isEqualTo(first).hasSize(1);
        assertThat(registry.count("GET", "/manifests/")).isEqualTo(2);
    }

    private void ahead(List<BuiltImage> images) {
        OciImageRegistry client = registry.client();
        images.forEach(image -> client.bringBlobs(image, Optional.empty()));
    }

    private static long baseBytes(List<BuiltImage> images) {
        ImageUpload upload = ImageUpload.of(images.get(0));
        return upload.blobs().stream()
                .filter(blob -> upload.mountableBase(blob).isPresent())
                .mapToLong(blob -> blob.size())
                .sum();
    }
}
