package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ManifestReferencesTest {

    @Test
    void findsConfigAndLayersOfAnImage() throws IOException {
        ManifestReferences found = references(ImageContent.IMAGE, ImageContent.manifest("config", "one", "two"));

        assertThat(found.blobs()).hasSize(3);
        assertThat(found.manifests()).isEmpty();
    }

    @Test
    void findsTheManifestsOfAnIndex() throws IOException {
        ManifestReferences found = references(ImageContent.INDEX, ImageContent.index("one", "two"));

        assertThat(found.blobs()).isEmpty();
        assertThat(found.manifests()).hasSize(2);
    }

    @Test
    void leavesOutLayersThatLiveElsewhere() throws IOException {
        String manifest =
                "{\"config\":{\"digest\":\"" + ImageContent.digest("config") + "\"},\"layers\":[{\"digest\":\""
                        + ImageContent.digest("layer") + "\",\"urls\":[\"https://example.org/layer\"]}]}";

        assertThat(references(ImageContent.IMAGE, manifest).blobs()).hasSize(1);
    }

    @Test
    void knowsDockersTypesToo() throws IOException {
        String manifest = "{\"config\":{\"digest\":\"" + ImageContent.digest("config") + "\"},\"layers\":[]}";

        assertThat(references("application/vnd.docker.distribution.manifest.v2+json", manifest)
                        .blobs())
                .hasSize(1);
    }

    @Test
    void refusesATypeThatIsNotTheOneInside() {
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> references(ImageContent.INDEX, ImageContent.manifest("config")));
        assertThatExceptionOfType(RegistryException.class).isThrownBy(() -> references("", "{}"));
    }

    private static ManifestReferences references(String type, String content) throws IOException {
        return ManifestReferences.of(new Manifest(type, content.getBytes(StandardCharsets.UTF_8)));
    }
}
