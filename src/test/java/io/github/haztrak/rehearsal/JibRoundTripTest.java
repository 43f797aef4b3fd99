package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jib Core as a client that knows nothing of this registry. */
class JibRoundTripTest {

    private static final RegistryCredentials OCTO = new RegistryCredentials("octo", "s3cret");

    @TempDir
    Path folder;

    @BeforeEach
    void allowLoginsOverHttp() {
        System.setProperty("sendCredentialsOverHttp", "true");
    }

    @AfterEach
    void forbidLoginsOverHttp() {
        System.clearProperty("sendCredentialsOverHttp");
    }

    @Test
    void pushesToAnOpenRegistryOnTopOfTheStandIn() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryOptions.open(folder.resolve("state")))) {
            StandInBase.of("base/java", "17").seed(registry.uri(), Optional.empty());

            JibContainer pushed = build(registry);

            HttpResponse<String> found = HttpCalls.to(registry.uri()).get("/v2/octo/server/manifests/1.0.0");
            assertThat(HttpCalls.header(found, "Docker-Content-Digest"))
                    .isEqualTo(pushed.getDigest().toString());
            assertThat(layers(found)).hasSize(2);
        }
    }

    @Test
    void pushesWithALogin() throws Exception {
        try (EmbeddedRegistry registry =
                EmbeddedRegistry.start(RegistryOptions.guarded(folder.resolve("state"), OCTO))) {
            StandInBase.of("base/java", "17").seed(registry.uri(), Optional.of(OCTO));

            build(registry);

            assertThat(registry.requests().count(entry -> entry.path().equals("/token")))
                    .isPositive();
            assertThat(registry.requests()
                            .count(entry ->
                                    entry.path().equals("/v2/octo/server/manifests/1.0.0") && entry.status() == 201))
                    .isEqualTo(1);
        }
    }

    private JibContainer build(EmbeddedRegistry registry) throws Exception {
        String host = registry.uri().getAuthority();
        Path file = Files.writeString(folder.resolve("app.txt"), "application");
        return Jib.from(image(host + "/base/java:17"))
                .addLayer(List.of(file), AbsoluteUnixPath.get("/app"))
                .containerize(Containerizer.to(image(host + "/octo/server:1.0.0"))
                        .setAllowInsecureRegistries(true)
                        .setBaseImageLayersCache(folder.resolve("base-cache"))
                        .setApplicationLayersCache(folder.resolve("cache")));
    }

    private static RegistryImage image(String reference) throws Exception {
        return RegistryImage.named(reference).addCredential(OCTO.user(), OCTO.secret());
    }

    private static JsonNode layers(HttpResponse<String> manifest) throws IOException {
        return HttpCalls.json(manifest).path("layers");
    }
}
