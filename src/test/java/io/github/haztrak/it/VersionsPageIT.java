package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.haztrak.docs.DocsVersion;
import io.github.haztrak.docs.DocsVersions;
import io.github.haztrak.docs.VersionsPage;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.RealTools;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of all versions in a real browser; its picture is left in {@code target/it-work}, to be looked at. */
class VersionsPageIT {
    private HttpServer site;
    private Path folder;

    @BeforeEach
    void serveASite() throws IOException {
        RealTools.require("chromium");
        folder = BuildFolder.fresh("versions-page");
        String page = new VersionsPage(
                        "Haztrak",
                        new DocsVersions(List.of(
                                version("2.1.0-rc.1", "2026-11-24T10:00:00Z"),
                                version("2.0.1", "2026-10-02T10:00:00Z", "latest", "2.0"),
                                version("2.0.0", "2026-09-12T10:00:00Z"),
                                version("1.4.3", "2026-10-20T08:00:00Z", "1.4"))))
                .html();
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            boolean latest = exchange.getRequestURI().getPath().equals("/latest/");
            byte[] body = (latest ? "<h1>This is 2.0.1</h1>" : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        site.start();
    }

    @AfterEach
    void stop() {
        if (site != null) {
            site.stop(0);
        }
    }

    @Test
    void leadsOnToTheLatestVersion() throws Exception {
        assertThat(browse("--dump-dom", url(""))).contains("This is 2.0.1").doesNotContain("all versions");
    }

    @Test
    void showsAllVersionsToWhomAsksForThem() throws Exception {
        Path picture = folder.resolve("versions.png");
        browse("--screenshot=" + picture, "--window-size=900,500", url("#versions"));

        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(900);
        assertThat(colours(image)).as("colours of text, links and lines").hasSizeGreaterThan(20);
        assertThat(browse("--dump-dom", url("#versions"))).contains("Haztrak: all versions", "./1.4.3/", "pre-release");
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }

    private String browse(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                RealTools.program("chromium").toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--virtual-time-budget=2000",
                "--user-data-dir=" + folder.resolve("profile")));
        line.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "browser", ".txt");
        Process browser = new ProcessBuilder(line)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(browser.waitFor(2, TimeUnit.MINUTES)).as("ended in time").isTrue();
        } finally {
            browser.descendants().forEach(ProcessHandle::destroyForcibly);
            browser.destroyForcibly();
        }
        return Files.readString(output);
    }

    private String url(String fragment) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + "/" + fragment;
    }

    private static DocsVersion version(String version, String taggedAt, String... aliases) {
        return new DocsVersion(new Version(version), version, List.of(aliases), Optional.of(Instant.parse(taggedAt)));
    }
}
