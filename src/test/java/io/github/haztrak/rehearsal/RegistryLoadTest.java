package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegistryLoadTest extends OpenRegistry {
    @Test
    void takesTheSameAndDifferentBlobsAtTheSameTime() throws IOException {
        List<String> contents =
                IntStream.range(0, 60).mapToObj(i -> "layer " + i % 20).toList();

        List<CompletableFuture<Integer>> uploads = contents.stream()
                .map(content -> upload("octo/m" + content.length(), content))
                .toList();

        assertThat(uploads.stream().map(CompletableFuture::join)).containsOnly(201);
        assertThat(registry.requests().count("POST")).isEqualTo(60);
        try (var files = Files.list(state.resolve("blobs/sha256"))) {
            assertThat(files).hasSize(20);
        }
    }

    @Test
    void movesATagUnderManyWritersWithoutEverLosingIt() throws IOException {
        String config = "config";
        http.post("/v2/octo/server/blobs/uploads/?digest=" + ImageContent.digest(config), config);

        List<CompletableFuture<Integer>> puts = IntStream.range(0, 20)
                .mapToObj(i -> tag(ImageContent.manifest(config) + " ".repeat(i)))
                .toList();

        assertThat(puts.stream().map(CompletableFuture::join)).containsOnly(201);
        assertThat(http.get("/v2/octo/server/manifests/latest").statusCode()).isEqualTo(200);
        assertThat(HttpCalls.json(http.get("/v2/octo/server/tags/list")).path("tags"))
                .hasSize(1);
    }

    @Test
    void streamsALargeBlobBothWays() throws Exception {
        Path large = state.resolve("large");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(96L * 1024 * 1024);
        }
        var digest = ContentDigest.algorithm();
        try (var in = new DigestInputStream(Files.newInputStream(large), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        String name = ContentDigest.ofResult(digest).toString();

        URI target = registry.uri().resolve("/v2/octo/server/blobs/uploads/?digest=" + name);
        int stored = http.http()
                .send(
                        HttpRequest.newBuilder(target)
                                .POST(BodyPublishers.ofFile(large))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
        URI blob = registry.uri().resolve("/v2/octo/server/blobs/" + name);
        Path back = http.http()
                .send(HttpRequest.newBuilder(blob).build(), BodyHandlers.ofFile(state.resolve("back")))
                .body();

        assertThat(stored).isEqualTo(201);
        assertThat(Files.mismatch(large, back)).isEqualTo(-1);
        assertThat(registry.requests().bytesReceived()).isEqualTo(Files.size(large));
    }

    private CompletableFuture<Integer> upload(String repository, String content) {
        String path = "/v2/" + repository + "/blobs/uploads/?digest=" + ImageContent.digest(content);
        return status(HttpRequest.newBuilder(registry.uri().resolve(path)).POST(BodyPublishers.ofString(content)));
    }

    private CompletableFuture<Integer> tag(String manifest) {
        return status(HttpRequest.newBuilder(registry.uri().resolve("/v2/octo/server/manifests/latest"))
                .header("Content-Type", ImageContent.IMAGE)
                .PUT(BodyPublishers.ofString(manifest)));
    }

    private CompletableFuture<Integer> status(HttpRequest.Builder request) {
        return http.http().sendAsync(request.build(), BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }
}
