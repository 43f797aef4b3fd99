package io.github.haztrak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnpackedImageIT {
    private static CncfRegistry registry;

    @BeforeAll
    static void startRegistry() throws IOException {
        registry = CncfRegistry.token();
    }

    @AfterAll
    static void stopRegistry() {
        if (registry != null) {
            registry.close();
        }
    }

    @Test
    void runsJavaInItsOwnRootFolder() throws Exception {
        BaseImage jre = BaseImage.jre()
                .with(jib -> jib.setEntrypoint("java", "-XshowSettings:properties", "-version")
                        .setWorkingDirectory(AbsoluteUnixPath.get("/app"))
                        .setUser("nobody"));
        try (UnpackedImage image = UnpackedImage.pull(jre.pushTo(registry, "base/jre:17"));
                RunningImage running = image.start(Map.of("JAVA_TOOL_OPTIONS", "-Docto=1"))) {
            assertThat(running.awaitEnd()).as(running.output()).isZero();
            assertThat(running.output())
                    .contains("java.home = /opt/java", "user.name = nobody", "user.dir = /app", "octo = 1");
        }
    }

    @Test
    void asksNginxForItsPageAndEndsItLikeAContainerRuntime() throws Exception {
        String name = BaseImage.nginx().inFormat(ImageFormat.OCI).pushTo(registry, "base/nginx:1");

        try (UnpackedImage image = UnpackedImage.pull(name);
                RunningImage running = image.start(Map.of())) {
            HttpResponse<String> page = running.awaitHttp(8080, "/");
            assertThat(page.body()).contains("base image");
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
            assertThat(running.stop()).as(running.output()).isZero();
        }
    }

    @Test
    void pullsWhatOnlyItsOwnerMayRead() throws Exception {
        String image = registry.image("octo/server:1.0.0");
        BaseImage.nginx().alsoForArm64().push(image, Optional.of(Account.OCTO));

        try (UnpackedImage unpacked = UnpackedImage.pull(image, Optional.of(Account.OCTO))) {
            assertThat(unpacked.config().at("/architecture").asText()).isEqualTo("amd64");
        }
        assertThat(registry.tokenRequests()).anyMatch(line -> line.startsWith("octo 200"));
    }
}
