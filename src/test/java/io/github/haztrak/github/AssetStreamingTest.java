package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.publication.ReleaseAsset;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetStreamingTest {
    private static final long SIZE = 100L * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void sendsALargeAssetAsAStream() throws IOException {
        Path file = folder.resolve("large.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(SIZE);
        }
        ReleaseAsset asset = new ReleaseAsset("large.bin", file, "application/octet-stream");
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder)) {
            sandbox.host().publish(sandbox.draft("1.2.0", "text", asset));

            JsonNode there = sandbox.releases().at("/0/assets/0");
            assertThat(there.path("size").asLong()).isEqualTo(SIZE);
            assertThat(there.path("digest").asText()).isEqualTo(asset.digest().value());
            assertThat(sandbox.events().pauses()).isEmpty();
            assertThat(sandbox.events().pieces())
                    .hasSizeGreaterThan(100)
                    .isSorted()
                    .endsWith(SIZE);
        }
    }
}
