package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.publication.ReleaseFiles;
import io.github.haztrak.rehearsal.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssetDownloadTest extends OnEmbeddedGitHub {
    private static final String ASSET = "/releases/assets/";

    private HttpServer store;

    @AfterEach
    void stop() {
        if (store != null) {
            store.stop(0);
        }
    }

    @Test
    void readsAFileBesideARelease() throws IOException {
        PublishedRelease release = published(sandbox.asset("images.txt", "a digest, größer\n"));

        assertThat(files().text(release, "images.txt")).contains("a digest, größer\n");
        assertThat(files().text(release, "other.txt")).isEmpty();
    }

    @Test
    void asksAgainWhereThatCanHelp() throws IOException {
        PublishedRelease release = published(sandbox.asset("images.txt", "a digest\n"));
        sandbox.inject(Fault.on("GET", ASSET).answering(503));
        sandbox.inject(Fault.on("GET", "/releases/\\d+/assets").after(0).answering(502));

        assertThat(files().text(release, "images.txt")).contains("a digest\n");
        assertThat(sandbox.events().pauses()).hasSize(2);
    }

    @Test
    void followsToWhereTheContentIsAndGivesTheTokenToNobodyElse() throws IOException {
        PublishedRelease release = published(sandbox.asset("images.txt", "a digest\n"));
        List<String> asked = new CopyOnWriteArrayList<>();
        leadTo(exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().containsKey("Authorization"));
            answer(exchange, 200, "a digest\n");
        });

        assertThat(files().text(release, "images.txt")).contains("a digest\n");
        assertThat(asked).containsExactly("/blob?sig=s3cret false");
    }

    @Test
    void keepsTheRightInAnAddressToItself() throws IOException {
        PublishedRelease release = published(sandbox.asset("images.txt", "a digest\n"));
        leadTo(exchange -> answer(exchange, 403, "expired"));

        assertThatThrownBy(() -> files().text(release, "images.txt"))
                .hasMessageContaining("HZ-REL-001")
                .hasMessageContaining("GET /blob?...")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void believesNothingElseThanWhatGitHubTellsOfIt() throws IOException {
        PublishedRelease release = published(sandbox.asset("images.txt", "a digest\n"));
        sandbox.inject(Fault.on("GET", ASSET).answering(200, Map.of(), "b digest\n"));

        assertThatThrownBy(() -> files().text(release, "images.txt"))
                .hasMessageContaining("HZ-REL-003")
                .hasMessageContaining("images.txt is not what GitHub tells of it: 9 bytes, sha256:");
    }

    @Test
    void readsNothingLarge() throws IOException {
        Path file = folder.resolve("large.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(ReleaseFiles.LIMIT + 1);
        }
        PublishedRelease release = published(new ReleaseAsset("large.txt", file, "text/plain"));

        assertThatThrownBy(() -> files().text(release, "large.txt"))
                .hasMessageContaining("large.txt has 4000001 bytes; read are 4000000 at the most");
    }

    @Test
    void isLedOnThreeTimesAtTheMost() throws IOException {
        PublishedRelease release = published(sandbox.asset("images.txt", "a digest\n"));
        sandbox.inject(Fault.on("GET", ASSET).times(9).answering(302, Map.of("Location", "1"), ""));

        assertThatThrownBy(() -> files().text(release, "images.txt")).hasMessageContaining("led on more than 3 times");
    }

    /** Where GitHub keeps contents: on a server of its own, by an address that is the right to it. */
    private void leadTo(HttpHandler handler) throws IOException {
        store = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        store.createContext("/blob", handler);
        store.start();
        String place = "http://127.0.0.1:" + store.getAddress().getPort() + "/blob?sig=s3cret";
        sandbox.inject(Fault.on("GET", ASSET).answering(302, Map.of("Location", place), ""));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        exchange.sendResponseHeaders(status, text.length());
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private PublishedRelease published(ReleaseAsset asset) {
        return sandbox.host().publish(sandbox.draft("1.2.0", "text", asset));
    }

    private ReleaseFiles files() {
        return new AssetDownload(sandbox.access(), GitHubSandbox.QUICK, sandbox.events());
    }
}
