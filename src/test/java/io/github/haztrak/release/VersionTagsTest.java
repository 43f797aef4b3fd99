package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.problem.ReleaseException;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTagsTest {
    private static final BuiltImage CLIENT = Samples.built("client", "client");
    private static final BuiltImage SERVER = Samples.built("server", "server");

    @Test
    void missesWhatIsNotThere() {
        VersionTags there = new VersionTags(Samples.TAG, List.of(Samples.pushed("client", "client")));

        assertThat(there.missing(List.of(CLIENT, SERVER))).containsExactly(SERVER);
    }

    @Test
    void listsAllImagesThatAreTaken() {
        VersionTags there = new VersionTags(
                Samples.TAG, List.of(Samples.pushed("client", "other"), Samples.pushed("server", "other", "none")));

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> there.missing(List.of(CLIENT, SERVER)))
                .satisfies(stop -> assertThat(stop.problems())
                        .extracting(problem -> problem.code().id())
                        .containsExactly("HZ-REG-002", "HZ-REG-002"))
                .withMessageContaining("ghcr.io/octo/client:1.2.0")
                .withMessageContaining("ghcr.io/octo/server:1.2.0")
                .withMessageContaining(Samples.COMMIT.brief());
    }
}
