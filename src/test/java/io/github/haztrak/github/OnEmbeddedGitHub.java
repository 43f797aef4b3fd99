package io.github.haztrak.github;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with an embedded GitHub of its own, and a folder for what it sends there. */
abstract class OnEmbeddedGitHub {
    @TempDir
    Path folder;

    GitHubSandbox sandbox;

    @BeforeEach
    void startGitHub() throws IOException {
        sandbox = GitHubSandbox.start(folder);
    }

    @AfterEach
    void stopGitHub() {
        sandbox.close();
    }
}
