package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.testing.FolderCopy;
import io.github.haztrak.testing.JavaProgram;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file beside a release that is larger than the memory of who sends it. */
class LargeAssetIT {
    private static final long SIZE = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void ofOneGigabyteGoesOutOfASmallJvmAlsoAfterACut() throws IOException {
        Path file = folder.resolve("large.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(SIZE);
        }
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder)) {
            sandbox.inject(Fault.on("POST", "/assets\\?name=").cuttingAfter(SIZE / 8));
            long start = System.nanoTime();

            new JavaProgram(PublishProgram.class, "-Xmx256m")
                    .run(sandbox.github().uri().toString(), file.toString());

            System.out.println("1 GiB and an eighth of it under -Xmx256m: "
                    + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
            JsonNode asset = sandbox.releases().at("/0/assets/0");
            assertThat(asset.path("size").asLong()).isEqualTo(SIZE);
            assertThat(asset.path("state").asText()).isEqualTo("uploaded");
            assertThat(sandbox.requests()).contains("DELETE /releases/assets/N 204");
        } finally {
            Files.delete(file);
            FolderCopy.delete(folder.resolve("github"));
        }
    }
}
