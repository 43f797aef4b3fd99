package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.rehearsal.GitHubAccess;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.rehearsal.SeededContribution;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.ConformingGitHub;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal with GitHub in reach: it asks when it has a token, and says less when GitHub does. */
class ChangelogOfPeopleIT {
    private static final String TOKEN = "tok_OfPeople";

    private static PluginInstall plugin;

    @TempDir
    Path state;

    private EmbeddedGitHub gitHub;
    private GitSandbox git;

    @BeforeAll
    static void install() throws IOException {
        plugin = PluginInstall.install();
    }

    @BeforeEach
    void start() throws IOException {
        gitHub = ConformingGitHub.start(GitHubSeed.of(state, "octo/haztrak", new GitHubAccess(TOKEN, false)));
        git = GitSandbox.init(BuildFolder.fresh("people"));
        git.commit("chore: start");
        git.annotatedTag("v0.1.0", "First");
        gitHub.contributedBefore(git.head(), Set.of());
        git.commit("track it (#7)");
        gitHub.contributed(new SeededContribution(
                git.head(),
                "octo-cat",
                List.of(new SeededContribution.PullRequest(7, "feat: track consignments", List.of()))));
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Test
    void tellsWhatGitHubKnows() throws IOException {
        MavenResult result = run("people-known").run().assertSuccess();

        assertThat(result.output())
                .contains("### Features\n\n- track consignments (#7", "Contributors: @octo-cat (first contribution)")
                .doesNotContain("told without");
        assertThat(gitHub.requests().entries()).hasSize(2);
    }

    @Test
    void tellsLessWhereGitHubRefuses() throws IOException {
        gitHub.inject(Fault.on("POST", "/graphql").answering(403));

        MavenResult result = run("people-refused").run().assertSuccess();

        assertThat(result.output())
                .contains(
                        "- track it (#7",
                        "changes   told without all accounts and titles that GitHub knows: POST /graphql")
                .doesNotContain("octo-cat", TOKEN);
    }

    @Test
    void asksNobodyOffline() throws IOException {
        MavenResult result = run("people-offline").goals("-o").run().assertSuccess();

        assertThat(result.output()).contains("- track it (#7").doesNotContain("told without");
        assertThat(gitHub.requests().entries()).isEmpty();
    }

    private MavenBuild run(String name) {
        String goal = "io.github.haztrak:haztrak-maven-plugin:" + plugin.version() + ":changelog";
        return MavenBuild.in(git.folder())
                .named(name)
                .goals(goal)
                .env("GITHUB_REPOSITORY", "octo/haztrak")
                .env("GITHUB_API_URL", gitHub.uri().toString())
                .env("GITHUB_TOKEN", TOKEN);
    }
}
