package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
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
    @Provokes(ProblemCode.VERSION_TAKEN)
    void listsAllImagesThatAreTaken() {
        VersionTags there = new VersionTags(
                Samples.TAG, List.of(Samples.pushed("client", "other"), Samples.pushed("server", "other", "none")));

        Refused refused = Refused.when(() -> there.missing(List.of(CLIENT, SERVER)))
                .tells(ProblemCode.VERSION_TAKEN, "ghcr.io/octo/client:1.2.0", Samples.COMMIT.brief())
                .tells(ProblemCode.VERSION_TAKEN, "ghcr.io/octo/server:1.2.0");
        assertThat(refused.problems()).hasSize(2);
    }
}
