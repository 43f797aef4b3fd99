package io.github.haztrak.github;

import io.github.haztrak.publication.ReleaseHost;
import io.github.haztrak.publication.ReleaseHostContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** On the GitHub of a rehearsal. */
class GitHubReleaseHostContractTest extends ReleaseHostContract {
    private GitHubSandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = GitHubSandbox.start(files);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Override
    protected ReleaseHost host() {
        return sandbox.host();
    }
}
