package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.publication.Milestones;
import io.github.haztrak.rehearsal.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GitHubMilestonesTest extends OnEmbeddedGitHub {
    private static final List<String> TITLES = List.of("1.2.0", "v1.2.0");

    @Test
    void closesTheOneOfTheFirstName() throws IOException {
        List.of("v1.2.0", "1.2.0", "1.3.0").forEach(sandbox.github()::planned);

        assertThat(close()).isEqualTo(Milestones.Closing.closed("1.2.0"));
        assertThat(sandbox.json("GET", "/milestones", "").findValuesAsText("title"))
                .containsExactly("v1.2.0", "1.3.0");
    }

    @Test
    void writesNothingTheSecondTime() {
        sandbox.github().planned("v1.2.0");
        close();
        sandbox.github().requests().clear();

        assertThat(close()).isEqualTo(Milestones.Closing.closed("v1.2.0"));
        assertThat(sandbox.requests()).containsExactly("GET /milestones 200");
    }

    @Test
    void isContentWithNone() {
        sandbox.github().planned("2.0");

        assertThat(close()).isEqualTo(Milestones.Closing.NONE);
    }

    @Test
    void looksOnAllPages() {
        IntStream.rangeClosed(1, 130).forEach(n -> sandbox.github().planned("0." + n));
        sandbox.github().planned("1.2.0");

        assertThat(close()).isEqualTo(Milestones.Closing.closed("1.2.0"));
    }

    @Test
    void saysWhyItStaysOpen() {
        sandbox.github().planned("1.2.0");
        sandbox.inject(Fault.on("PATCH", "/milestones/")
                .answering(403, Map.of(), "{\"message\":\"Resource not accessible by integration\"}"));

        Milestones.Closing closing = close();

        assertThat(closing.title()).contains("1.2.0");
        assertThat(closing.refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("not accessible", "issues: write"));
    }

    @Test
    void givesUpWhereGitHubKeepsFailing() {
        sandbox.inject(Fault.on("GET", "/milestones").times(9).answering(502));

        assertThat(close().refusal().map(reason -> reason.contains("after 5 attempts")))
                .isEqualTo(Optional.of(true));
    }

    private Milestones.Closing close() {
        return new GitHubMilestones(sandbox.api()).close(TITLES);
    }
}
