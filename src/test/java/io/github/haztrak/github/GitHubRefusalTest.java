package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHubRefusalTest {
    private static final URI API = URI.create("https://api.example.test");

    @TempDir
    Path folder;

    @Test
    void saysWhichPermissionTheTokenLacks() throws IOException {
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder, false, UnaryOperator.identity())) {
            assertThatThrownBy(() -> sandbox.host().publish(sandbox.draft("1.2.0", "text")))
                    .hasMessageContaining("HZ-REL-001")
                    .hasMessageContaining("Resource not accessible by integration")
                    .hasMessageContaining("permissions:")
                    .hasMessageContaining("contents: write")
                    .hasMessageNotContaining(GitHubSandbox.TOKEN);
            assertThat(sandbox.events().pauses()).isEmpty();
        }
    }

    @Test
    void doesNotTakeAPlainNoForARateLimit() throws IOException {
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder)) {
            sandbox.inject(Fault.on("POST", "/assets\\?name=")
                    .answering(403, Map.of(), "{\"message\":\"Resource not accessible by integration\"}"));
            assertThatThrownBy(
                            () -> sandbox.host().publish(sandbox.draft("1.2.0", "text", sandbox.asset("a.txt", "a"))))
                    .hasMessageContaining("HZ-REL-001")
                    .hasMessageContaining("contents: write");
            assertThat(sandbox.events().pauses()).isEmpty();
        }
    }

    @Test
    @Provokes(ProblemCode.GITHUB_DENIED)
    void saysThatTheTokenIsNotKnown() throws IOException {
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder)) {
            GitHubReleaseHost host = sandbox.host("haztrak", "expired-token", GitHubSandbox.QUICK);

            Refused.when(host::published).tells(ProblemCode.GITHUB_DENIED, "Bad credentials", "GITHUB_TOKEN");
            assertThatThrownBy(host::published)
                    .hasMessageContaining("HZ-REL-001")
                    .hasMessageContaining("Bad credentials")
                    .hasMessageContaining("GITHUB_TOKEN")
                    .hasMessageNotContaining("expired-token");
        }
    }

    @Test
    void saysThatThereIsNoSuchRepositoryForThisToken() throws IOException {
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder)) {
            GitHubReleaseHost host = sandbox.host("other", GitHubSandbox.TOKEN, GitHubSandbox.QUICK);

            assertThatThrownBy(() -> host.publish(sandbox.draft("1.2.0", "text")))
                    .hasMessageContaining("HZ-REL-001")
                    .hasMessageContaining("octo/other")
                    .hasMessageContaining("no such repository, or the token has no right to it");
        }
    }

    @Test
    void saysThatNobodyListens() {
        Patience patience = new Patience(2, Duration.ofMillis(5), Duration.ofSeconds(1), Duration.ofSeconds(2));
        RecordedEvents events = new RecordedEvents();
        GitHubAccess access = new GitHubAccess(URI.create("http://127.0.0.1:1"), "octo", "haztrak", "secret-token");

        assertThatThrownBy(() -> new GitHubReleaseHost(access, patience, events).published())
                .hasMessageContaining("HZ-REL-003")
                .hasMessageContaining("ConnectException")
                .hasMessageNotContaining("secret-token");
        assertThat(events.pauses()).hasSize(1);
    }

    @Test
    void neverShowsTheToken() {
        assertThat(new GitHubAccess(API, "octo", "haztrak", "secret-token"))
                .hasToString("GitHubAccess[https://api.example.test, octo/haztrak]");
    }

    @Test
    void refusesAnAccessThatCannotWork() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GitHubAccess(API, "octo/", "haztrak", "secret"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GitHubAccess(API, "octo", "haztrak", "secret\nHeader: x"))
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GitHubAccess(URI.create("api.example.test"), "octo", "haztrak", "secret"));
    }
}
