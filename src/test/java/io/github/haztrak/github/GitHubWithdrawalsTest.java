package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.publication.Withdrawal;
import io.github.haztrak.publication.Withdrawals;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHubWithdrawalsTest {
    private static final Withdrawal WITHDRAWAL = new Withdrawal(Optional.of("it loses orders"), Optional.empty());

    @TempDir
    Path folder;

    private GitHubSandbox sandbox;
    private ReleaseDraft draft;
    private PublishedRelease release;

    @BeforeEach
    void publish() throws IOException {
        sandbox = GitHubSandbox.start(folder);
        draft = sandbox.draft("1.2.0", "What changed.", sandbox.asset("images.txt", "a digest\n"));
        release = sandbox.host().publish(draft, published -> true);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void marksAReleaseByOneWriteAndKeepsWhatItHas() throws IOException {
        sandbox.github().requests().clear();
        withdrawals().withdraw(release, WITHDRAWAL);

        assertThat(sandbox.requests()).containsExactly("GET / 200", "GET /releases/N 200", "PATCH /releases/N 200");
        JsonNode there = sandbox.releases().get(0);
        assertThat(there.path("name").asText()).isEqualTo("Withdrawn: Haztrak 1.2.0");
        assertThat(there.path("body").asText()).contains("it loses orders").endsWith("What changed.");
        assertThat(there.path("prerelease").asBoolean()).isTrue();
        assertThat(there.path("draft").asBoolean()).isFalse();
        assertThat(there.path("assets")).hasSize(1);
        assertThat(sandbox.host().latest()).isEmpty();
        assertThat(sandbox.host().published())
                .containsExactly(new PublishedRelease(release.id(), new TagName("v1.2.0"), true, release.page(), true));
    }

    @Test
    void keepsABuildFromRepairingIt() {
        withdrawals().withdraw(release, WITHDRAWAL);

        Refused.when(() -> sandbox.host().publish(draft))
                .tells(ProblemCode.RELEASE_WITHDRAWN, "the release v1.2.0 was withdrawn", release.page());
    }

    @Test
    void restoresItAsItWas() {
        withdrawals().withdraw(release, WITHDRAWAL);
        withdrawals().restore(release, false);

        assertThat(sandbox.host().publish(draft)).as("with nothing to write").isEqualTo(release);
    }

    @Test
    void asksAgainWhereThatCanHelp() {
        sandbox.inject(Fault.on("PATCH", "/releases/").answering(502));
        withdrawals().withdraw(release, WITHDRAWAL);

        assertThat(sandbox.host().published()).allMatch(PublishedRelease::withdrawn);
        assertThat(sandbox.events().pauses()).hasSize(1);
    }

    @Test
    void tellsWhenItIsGone() throws IOException {
        sandbox.json("DELETE", "/releases/" + release.id(), "");

        assertThatThrownBy(() -> withdrawals().withdraw(release, WITHDRAWAL))
                .hasMessageContaining("HZ-REL-00")
                .hasMessageContaining(release.page());
    }

    private Withdrawals withdrawals() {
        return new GitHubWithdrawals(sandbox.access(), GitHubSandbox.QUICK, sandbox.events());
    }
}
