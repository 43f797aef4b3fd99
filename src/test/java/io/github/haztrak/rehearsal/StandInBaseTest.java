package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandInBaseTest {

    private static final RegistryCredentials OCTO = new RegistryCredentials("octo", "s3cret");

    @TempDir
    Path state;

    @Test
    void putsAnIndexOfTwoPlatformsThatShareALayer() throws IOException {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryOptions.open(state))) {
            String digest = StandInBase.of("base/java", "17").seed(registry.uri(), Optional.empty());

            HttpCalls http = HttpCalls.to(registry.uri());
            JsonNode index = HttpCalls.json(http.get("/v2/base/java/manifests/17"));
            assertThat(HttpCalls.header(http.head("/v2/base/java/manifests/17"), "Docker-Content-Digest"))
                    .isEqualTo(digest);
            assertThat(index.findValuesAsText("architecture")).containsExactly("amd64", "arm64");
            assertThat(index.path("manifests"))
                    .extracting(entry -> layer(http, entry.path("digest").asText()))
                    .hasSize(2)
                    .containsOnly(layer(http, index.at("/manifests/0/digest").asText()));
        }
    }

    @Test
    void writesNothingTheSecondTime() throws IOException {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryOptions.guarded(state, OCTO))) {
            StandInBase base = StandInBase.of("base/java", "17");
            base.seed(registry.uri(), Optional.of(OCTO));
            registry.requests().clear();

            base.seed(registry.uri(), Optional.of(OCTO));

            assertThat(registry.requests().entries())
                    .extracting(RequestLog.Entry::method)
                    .containsExactly("GET", "HEAD");
        }
    }

    @Test
    void hasTheSameBytesEverywhere() {
        StandInContent content = StandInContent.of(List.of("linux/amd64", "linux/arm64"));

        assertThat(content.index().digest())
                .hasToString("sha256:610d40d2aeccec713413af923b890810fc6611f8fa4a90d97eef5dcca8b9abce");
    }

    @Test
    void saysInItsLayerWhatItIs() throws IOException {
        Blob layer = StandInContent.of(List.of("linux/amd64")).layer();

        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(layer.content())))) {
            assertThat(tar.getNextEntry().getName()).isEqualTo("etc/os-release");
            assertThat(new String(tar.readAllBytes(), StandardCharsets.UTF_8)).contains("haztrak rehearsal stand-in");
        }
    }

    @Test
    void saysWhichRequestWasRefused() throws IOException {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryOptions.open(state))) {
            registry.inject(Fault.on("PUT", "/manifests/17").answering(503));

            assertThatIOException()
                    .isThrownBy(() -> StandInBase.of("base/java", "17").seed(registry.uri(), Optional.empty()))
                    .withMessageContaining("/v2/base/java/manifests/17")
                    .withMessageContaining("503");
        }
    }

    @Test
    void refusesAPlatformThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StandInBase("base/java", "17", List.of("linux")));
    }

    private static String layer(HttpCalls http, String manifest) {
        try {
            JsonNode json = HttpCalls.json(http.get("/v2/base/java/manifests/" + manifest));
            return json.at("/layers/0/digest").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
