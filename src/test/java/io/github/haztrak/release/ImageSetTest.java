package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.haztrak.image.PushedImage;
import io.github.haztrak.problem.ReleaseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageSetTest {
    private static final ImageSet.Patience QUICK = new ImageSet.Patience(3, Duration.ofMillis(1));
    private static final ReleaseRequest.Images NAMES = new ReleaseRequest.Images(
            List.of(Samples.name("server"), Samples.name("client")),
            List.of(Samples.name("docs"), Samples.name("client")));

    private final MemoryRegistry registry = new MemoryRegistry();
    private final ImageSet images = new ImageSet(NAMES, QUICK);

    @Test
    void holdsWhatMustBeThereAndWhatIsThereToo() {
        put(Samples.pushed("server", "a"), Samples.pushed("client", "b"), Samples.pushed("docs", "c"));

        assertThat(images.pushed(Samples.TAG, registry).images())
                .extracting(image -> image.name().repository())
                .containsExactly("octo/client", "octo/docs", "octo/server");
        assertThat(registry.looks).isEqualTo(1);
    }

    @Test
    void doesWithoutWhatNeedNotBeThere() {
        put(Samples.pushed("server", "a"), Samples.pushed("client", "b"));

        assertThat(images.pushed(Samples.TAG, registry).images()).hasSize(2);
        assertThat(registry.looks).isEqualTo(1);
    }

    @Test
    void looksAgainForATagThatWasJustWritten() {
        put(Samples.pushed("server", "a"), Samples.pushed("client", "b"));
        registry.blindLooks = 2;

        assertThat(images.pushed(Samples.TAG, registry).images()).hasSize(2);
    }

    @Test
    void namesEveryImageThatIsMissingOrOfAnotherCommit() {
        put(Samples.pushed("docs", "c", "b".repeat(40)));

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> images.pushed(Samples.TAG, registry))
                .satisfies(stop -> assertThat(stop.problems())
                        .extracting(problem -> problem.code().id())
                        .containsExactly("HZ-REG-006", "HZ-REG-006", "HZ-REG-005"))
                .withMessageContaining("ghcr.io/octo/server:1.2.0 does not exist")
                .withMessageContaining("built from " + "b".repeat(40));
        assertThat(registry.looks).isEqualTo(4);
    }

    private void put(PushedImage... pushed) {
        registry.tag(List.of(pushed), "1.2.0");
    }
}
