package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.Digest;
import io.github.haztrak.image.PushedImages;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushTableTest {
    private final TransferTally tally = new TransferTally();

    @Test
    void tellsOfEachImageWhatTravelled() {
        tally.uploaded(Samples.name("server"), 12_000_000, Duration.ofMillis(840));
        tally.uploaded(Samples.name("server"), 300_000, Duration.ofMillis(4));
        tally.mounted(Samples.name("server"), 5);
        tally.mounted(Samples.name("map"), 1_000);

        List<String> rows = table("server", "map", "client").rows().stream()
                .map(row -> row.replaceAll("in [\\d.]+ s$", "in <time>"))
                .toList();

        assertThat(rows)
                .containsExactly(
                        "ghcr.io/octo/client:1.2.0  " + Digest.of("client").brief() + "  88.2 MB: there already",
                        "ghcr.io/octo/map:1.2.0     " + Digest.of("map").brief()
                                + "  88.2 MB: took over 1.0 kB in <time>",
                        "ghcr.io/octo/server:1.2.0  " + Digest.of("server").brief()
                                + "  88.2 MB: uploaded 12.3 MB, took over 5 B in <time>");
        assertThat(tally.total()).contains("uploaded 2 blobs (12.3 MB), took over 2 from other repositories");
    }

    @Test
    void takesTheTimeFromTheFirstByteToTheLast() throws InterruptedException {
        tally.uploaded(Samples.name("server"), 1, Duration.ofSeconds(10));
        Thread.sleep(200);
        tally.uploaded(Samples.name("server"), 1, Duration.ofSeconds(1));

        assertThat(table("server").rows().get(0)).matches(".*uploaded 2 B in 1[0-4]\\.\\d s");
    }

    private PushTable table(String... modules) {
        return new PushTable(
                new PushedImages(
                        Samples.TAG,
                        List.of(modules).stream()
                                .map(module -> Samples.pushed(module, module))
                                .toList()),
                tally);
    }
}
