package io.github.haztrak.github;

import io.github.haztrak.changelog.Contributions;
import io.github.haztrak.changelog.ContributionsContract;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.rehearsal.SeededContribution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class GitHubContributionsContractTest {
    @TempDir
    Path folder;

    private GitHubSandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = GitHubSandbox.start(folder);
        for (int number = 1; number <= 9; number++) {
            sandbox.github()
                    .contributed(new SeededContribution(
                            String.format("%040x", number),
                            "login" + number,
                            List.of(new SeededContribution.PullRequest(number, "Title", List.of("label")))));
        }
        sandbox.github().contributedBefore("b".repeat(40), Set.of("login1"));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Contributions gitHub() {
        return new GitHubContributions(sandbox.api(), reason -> {});
    }

    @Nested
    class ThatAnswers extends ContributionsContract {
        @Override
        protected Contributions contributions() {
            return gitHub();
        }
    }

    @Nested
    class ThatRefuses extends ContributionsContract {
        @Override
        protected Contributions contributions() {
            sandbox.inject(Fault.on("POST", "/graphql").times(100).answering(403));
            return gitHub();
        }
    }
}
