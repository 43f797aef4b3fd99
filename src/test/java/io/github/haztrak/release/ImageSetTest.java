package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageSetTest {
    private static final ImageSet.Patience QUICK = new ImageSet.Patience(3, Duration.ofMillis(1));
    private static final ReleaseRequest.Images NAMES = new ReleaseRequest.Images(
            List.of(Samples.name("server"), Samples.name("client")),
            List.of(Samples.name("docs"), Samples.name("client")));

    private final MemoryRegistry registry = new MemoryRegistry();
    private final ImageSet images = new ImageSet(NAMES, QUICK);
    private final EarlierRelease before = new EarlierRelease(() -> Optional.of(new Version("1.1.0")), registry);

    @Test
    void takesAnImageThatIsStillThatOfTheReleaseBefore() {
        PushedImage earlier = Samples.pushed("server", "a", "b".repeat(40), "1.0.0");
        registry.tag(List.of(earlier), "1.1.0");
        put(earlier, Samples.pushed("client", "b"));

        PushedImages pushed = images.pushed(Samples.TAG, before);

        assertThat(pushed.images()).hasSize(2);
        assertThat(pushed.unchangedSince(earlier)).contains("1.0.0");
        assertThat(pushed.unchangedSince(Samples.pushed("client", "b"))).isEmpty();
    }

    @Test
    void refusesAnImageOfAnotherCommitThatTheReleaseBeforeDoesNotHave() {
        registry.tag(List.of(Samples.pushed("server", "other", "b".repeat(40), "1.0.0")), "1.1.0");
        put(Samples.pushed("server", "a", "b".repeat(40), "1.0.0"), Samples.pushed("client", "b"));

        Refused.when(() -> images.pushed(Samples.TAG, before))
                .tells(ProblemCode.IMAGE_OF_OTHER_COMMIT, "ghcr.io/octo/server:1.2.0");
    }

    @Test
    void holdsWhatMustBeThereAndWhatIsThereToo() {
        put(Samples.pushed("server", "a"), Samples.pushed("client", "b"), Samples.pushed("docs", "c"));

        assertThat(images.pushed(Samples.TAG, before).images())
                .extracting(image -> image.name().repository())
                .containsExactly("octo/client", "octo/docs", "octo/server");
        assertThat(registry.looks).isEqualTo(1);
    }

    @Test
    void doesWithoutWhatNeedNotBeThere() {
        put(Samples.pushed("server", "a"), Samples.pushed("client", "b"));

        assertThat(images.pushed(Samples.TAG, before).images()).hasSize(2);
        assertThat(registry.looks).isEqualTo(1);
    }

    @Test
    void looksAgainForATagThatWasJustWritten() {
        put(Samples.pushed("server", "a"), Samples.pushed("client", "b"));
        registry.blindLooks = 2;

        assertThat(images.pushed(Samples.TAG, before).images()).hasSize(2);
    }

    @Test
    @Provokes({ProblemCode.IMAGE_NOT_PUSHED, ProblemCode.IMAGE_OF_OTHER_COMMIT})
    void namesEveryImageThatIsMissingOrOfAnotherCommit() {
        put(Samples.pushed("docs", "c", "b".repeat(40)));

        Refused refused = Refused.when(() -> images.pushed(Samples.TAG, before))
                .tells(ProblemCode.IMAGE_NOT_PUSHED, "ghcr.io/octo/server:1.2.0 does not exist")
                .tells(ProblemCode.IMAGE_OF_OTHER_COMMIT, "built from " + "b".repeat(40));
        assertThat(refused.problems()).hasSize(3);
        assertThat(registry.looks)
                .as("four for the images, one for those of the release before")
                .isEqualTo(5);
    }

    private void put(PushedImage... pushed) {
        registry.tag(List.of(pushed), "1.2.0");
    }
}
