package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UploadProgressTest {
    private final AtomicLong seconds = new AtomicLong();
    private final UploadProgress progress = new UploadProgress(() -> TimeUnit.SECONDS.toNanos(seconds.get()));

    @Test
    void tellsEachTenthOfALargeBlobOnASlowLine() {
        assertThat(lines(100_000_000, 1_000_000, 1))
                .hasSize(9)
                .startsWith("10 % of 100.0 MB to octo/server, 1.0 MB/s", "20 % of 100.0 MB to octo/server, 1.0 MB/s")
                .endsWith("90 % of 100.0 MB to octo/server, 1.0 MB/s");
    }

    @Test
    void tellsNothingOfAQuickLine() {
        assertThat(lines(100_000_000, 1_000_000, 0)).isEmpty();
    }

    @Test
    void tellsNothingOfASmallBlob() {
        assertThat(lines(9_000_000, 100_000, 1)).isEmpty();
    }

    @Test
    void leavesOutTenthsThatFollowEachOtherTooFast() {
        assertThat(lines(100_000_000, 10_000_000, 1)).hasSize(4);
    }

    @Test
    void tellsNothingTwiceWhenItIsSentAgain() {
        lines(100_000_000, 1_000_000, 1);

        assertThat(lines(100_000_000, 1_000_000, 1)).isEmpty();
    }

    @Test
    void tellsOfAFileByItsName() {
        progress.line("tool.zip", 50_000_000, 0);
        seconds.addAndGet(10);

        assertThat(progress.line("tool.zip", 50_000_000, 20_000_000)).contains("40 % of tool.zip (50.0 MB), 2.0 MB/s");
    }

    private List<String> lines(long size, long step, long pause) {
        Descriptor blob = new Descriptor("any", Digest.of("blob"), size);
        return LongStream.rangeClosed(0, size / step)
                .mapToObj(i -> {
                    Optional<String> line = progress.line(Samples.name("server"), blob, i * step);
                    seconds.addAndGet(pause);
                    return line;
                })
                .flatMap(Optional::stream)
                .toList();
    }
}
