package io.github.haztrak.github;

import io.github.haztrak.publication.ReleaseHost;
import io.github.haztrak.publication.ReleaseHostContract;
import io.github.haztrak.testing.GitHubStandIn;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** On a GitHub that others have written. */
class StandInReleaseHostIT extends ReleaseHostContract {
    private GitHubStandIn gitHub;

    @BeforeEach
    void start() throws IOException {
        gitHub = GitHubStandIn.start();
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Override
    protected ReleaseHost host() {
        GitHubAccess access = new GitHubAccess(URI.create(gitHub.apiUrl()), "octo", "haztrak", gitHub.token());
        return new GitHubReleaseHost(access, GitHubSandbox.QUICK, new RecordedEvents());
    }
}
