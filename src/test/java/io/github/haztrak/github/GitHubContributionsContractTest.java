package io.github.haztrak.github;

import io.github.haztrak.changelog.Contributions;
import io.github.haztrak.changelog.ContributionsContract;
import io.github.haztrak.rehearsal.SeededContribution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class GitHubContributionsContractTest extends ContributionsContract {
    @TempDir
    Path folder;

    GitHubSandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = GitHubSandbox.start(folder);
        for (int number = 1; number <= 9; number++) {
            sandbox.github()
                    .contributed(new SeededContribution(
                            id(number).hex(),
                            "login" + number,
                            List.of(new SeededContribution.PullRequest(number, "Title", List.of("label")))));
        }
        sandbox.github().contributedBefore(BASE.hex(), Set.of("login1"));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Override
    protected Contributions contributions() {
        return new GitHubContributions(sandbox.api(), reason -> {}, new HashMap<>());
    }
}
