package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.tag.TagName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole release on a GitHub whose API is no host of its own. */
class GitHubEnterpriseTest {
    @TempDir
    Path folder;

    @Test
    void asksNobodyButTheApiItWasGiven() throws IOException {
        List<String> before =
                IntStream.rangeClosed(1, 130).mapToObj(n -> "v0." + n).toList();
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder, true, seed -> seed.withReleases(before));
                EnterpriseServer enterprise = EnterpriseServer.before(sandbox.github())) {
            sandbox.github().planned("v1.2.0");
            sandbox.inject(Fault.on("POST", "/assets\\?name=").cuttingAfter(3));
            GitHubAccess access = new GitHubAccess(enterprise.api(), "octo", "haztrak", GitHubSandbox.TOKEN);
            GitHubReleaseHost host = new GitHubReleaseHost(access, GitHubSandbox.QUICK, sandbox.events());
            ReleaseDraft draft = sandbox.draft("1.2.0", "text", sandbox.asset("images.txt", "a digest\n"));

            PublishedRelease release = host.publish(draft);
            host.markLatest(release);
            new GitHubMilestones(access, sandbox.events()).close(List.of("1.2.0", "v1.2.0"));

            assertThat(host.publish(draft)).isEqualTo(release);
            assertThat(host.latest()).contains(new TagName("v1.2.0"));
            assertThat(host.published()).hasSize(131);
            assertThat(release.page()).isEqualTo(enterprise.host() + "/octo/haztrak/releases/tag/v1.2.0");
            assertThat(release.download("images.txt"))
                    .isEqualTo(enterprise.host() + "/octo/haztrak/releases/download/v1.2.0/images.txt");
            assertThat(enterprise.paths())
                    .as("all of what GitHub was asked came by these two ways")
                    .hasSameSizeAs(sandbox.github().requests().entries())
                    .allMatch(path -> path.startsWith("/api/v3/") || path.startsWith("/api/uploads/repos/"));
        }
    }
}
