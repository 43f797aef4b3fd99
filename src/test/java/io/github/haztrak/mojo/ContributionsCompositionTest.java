package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.changelog.Changelog.Release;
import io.github.haztrak.changelog.Contributions;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.GitHubAccess;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.rehearsal.SeededContribution;
import io.github.haztrak.release.ReleaseLog;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.testing.ConformingGitHub;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContributionsCompositionTest {
    private static final CommitId COMMIT = new CommitId("c".repeat(40));

    @TempDir
    Path state;

    private final List<String> warnings = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final ChangelogParameters changelog = new ChangelogParameters();

    private EmbeddedGitHub gitHub;
    private KnownReactor reactor;

    @BeforeEach
    void start() throws IOException {
        gitHub = ConformingGitHub.start(GitHubSeed.of(state, "octo/haztrak", new GitHubAccess("octo-token", false)));
        gitHub.contributed(new SeededContribution(COMMIT.hex(), "ann", List.of()));
        GitSandbox git = GitSandbox.create();
        git.commit("chore: start");
        reactor = KnownReactor.in(git.folder(), "server");
        environment.put("GITHUB_API_URL", gitHub.uri().toString());
        environment.put("GITHUB_REPOSITORY", "octo/haztrak");
        environment.put("GITHUB_TOKEN", "octo-token");
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @ParameterizedTest
    @CsvSource({"never, false, false", "goal, true, false", "always, true, true", "' Always ', true, true"})
    void asksWhenItIsTold(String told, boolean goal, boolean release) throws ReflectiveOperationException {
        tell(told);

        assertThat(knows(composition().ofGoal())).isEqualTo(goal);
        assertThat(knows(composition().ofRelease())).isEqualTo(release);
    }

    @Test
    void asksForNoReleaseByDefault() {
        assertThat(knows(composition().ofGoal())).isTrue();
        assertThat(knows(composition().ofRelease())).isFalse();
    }

    @Test
    void asksNobodyOffline() {
        reactor.build().getRequest().setOffline(true);

        assertThat(knows(composition().ofGoal())).isFalse();
        assertThat(gitHub.requests().entries()).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void asksNobodyWithoutAToken() {
        environment.remove("GITHUB_TOKEN");

        assertThat(knows(composition().ofGoal())).isFalse();
        assertThat(gitHub.requests().entries()).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void isPoorerWhereNobodyKnowsTheRepository() {
        environment.remove("GITHUB_REPOSITORY");

        assertThat(knows(composition().ofGoal())).isFalse();
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("changes   told without all accounts and titles that GitHub knows: ");
    }

    @Test
    @Provokes(ProblemCode.CONFIGURATION)
    void refusesAnotherWord() throws ReflectiveOperationException {
        tell("sometimes");

        Refused.when(() -> composition().ofGoal())
                .tells(ProblemCode.CONFIGURATION, "changelog/askGitHub", "there are never, goal and always");
    }

    private static boolean knows(Contributions contributions) {
        Release release = new Release(COMMIT, Instant.EPOCH, Optional.empty());
        return contributions
                .of(new Contributions.Question(release, Optional.empty(), List.of(COMMIT)))
                .logins()
                .equals(Map.of(COMMIT, "ann"));
    }

    /** As Maven does. */
    private void tell(String when) throws ReflectiveOperationException {
        Field field = ChangelogParameters.class.getDeclaredField("askGitHub");
        field.setAccessible(true);
        field.set(changelog, when);
    }

    private ContributionsComposition composition() {
        ReleaseLog log = new ReleaseLog(line -> {}, warnings::add);
        ReleaseParameters parameters = new ReleaseParameters(
                reactor.build(),
                new ReleaseParameters.Names("ghcr.io", Optional.empty(), Optional.empty()),
                ReleaseParameters.Git.of(new ReleaseParameters.Tags("v{version}", "ignore")),
                new ReleaseParameters.Texts(changelog, new PublicationParameters()),
                ReleaseParameters.Practice.NONE);
        ServerCredentials credentials = new ServerCredentials(new Settings(), null, environment);
        return new Composition(parameters, credentials, log).contributions();
    }
}
