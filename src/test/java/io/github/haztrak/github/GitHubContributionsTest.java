package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.changelog.Changelog.Release;
import io.github.haztrak.changelog.Contributions.Known;
import io.github.haztrak.changelog.Contributions.PullRequest;
import io.github.haztrak.changelog.Contributions.Question;
import io.github.haztrak.changelog.Since;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.rehearsal.SeededContribution;
import io.github.haztrak.tag.CommitId;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubContributionsTest extends OnEmbeddedGitHub {
    private static final String GRAPHQL = "/graphql$";
    private static final CommitId BASE = new CommitId("b".repeat(40));
    private static final Patience SHORT =
            new Patience(3, Duration.ofMillis(20), Duration.ofSeconds(2), Duration.ofSeconds(1));

    private final List<String> missed = new ArrayList<>();
    private final Map<String, String> answers = new HashMap<>();

    @Test
    void knowsAccountsTitlesAndLabels() {
        contributed(
                1, "ann", new SeededContribution.PullRequest(12, "feat: \"track\" @all", List.of("ui", "area/map")));
        contributed(2, "");
        contributed(3, "bob");

        Known known = asked(question(3));

        assertThat(known.logins()).isEqualTo(Map.of(id(1), "ann", id(3), "bob"));
        assertThat(known.pullRequests())
                .isEqualTo(Map.of(12, new PullRequest("feat: \"track\" @all", Set.of("ui", "area/map"))));
        assertThat(missed).isEmpty();
    }

    @Test
    void knowsWhoIsNew() {
        contributed(1, "ann");
        contributed(2, "bob");
        sandbox.github().contributedBefore(BASE.hex(), Set.of("bob"));

        assertThat(asked(question(2, since())).newcomers()).containsExactly("ann");
    }

    @Test
    void callsNobodyNewWhereTheReleaseBeforeIsNotOnGitHub() {
        contributed(1, "ann");

        assertThat(asked(question(1, since())).newcomers()).isEmpty();
        assertThat(missed).isEmpty();
    }

    @Test
    void callsNobodyNewInAFirstRelease() {
        contributed(1, "ann");

        assertThat(asked(question(1)).newcomers()).isEmpty();
        assertThat(sandbox.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "100, 1", "101, 2", "250, 3", "1000, 10", "1001, 10", "5000, 10"})
    void asksOnceForAHundredCommitsAndNeverForMoreThanAThousand(int commits, int requests) {
        contributed(commits, "ann");

        Known known = asked(question(commits));

        assertThat(sandbox.requests()).hasSize(requests).allMatch("POST /graphql 200"::equals);
        assertThat(known.logins()).hasSize(commits > 0 && commits <= 1000 ? 1 : 0);
        assertThat(missed).hasSize(commits > 1000 ? 1 : 0);
    }

    @Test
    void asksOnceMoreForAllPeopleTogether() {
        sandbox.github().contributedBefore(BASE.hex(), Set.of("login1"));
        IntStream.rangeClosed(1, 150).forEach(number -> contributed(number, "login" + number));

        assertThat(asked(question(150, since())).newcomers()).hasSize(99).doesNotContain("login1");
        assertThat(sandbox.requests()).hasSize(3);
    }

    @Test
    void knowsNothingOfCommitsThatWereNotPushed() {
        assertThat(asked(question(2, since()))).isEqualTo(Known.NOTHING);
        assertThat(sandbox.requests()).hasSize(1);
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401, 'Bad credentials'",
        "403, 'Resource not accessible by integration'",
        "404, 'Not Found'",
        "400, 'Problems parsing JSON'",
        "301, 'Moved Permanently'",
    })
    void isPoorerAtOnceWhereGitHubRefuses(int status, String message) {
        contributed(1, "ann");
        sandbox.inject(Fault.on("POST", GRAPHQL).answering(status, Map.of(), "{\"message\":\"" + message + "\"}"));

        assertThat(asked(question(1, since()))).isEqualTo(Known.NOTHING);
        assertThat(sandbox.requests()).hasSize(1);
        assertThat(missed).singleElement().asString().contains("POST /graphql", "HTTP " + status, message);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void isPoorerWhereGitHubKeepsFailing(int status) {
        sandbox.inject(Fault.on("POST", GRAPHQL).times(100).answering(status, Map.of("Retry-After", "0"), ""));

        assertThat(asked(question(1, since()))).isEqualTo(Known.NOTHING);
        assertThat(sandbox.requests()).hasSize(3);
        assertThat(missed).singleElement().asString().contains("HTTP " + status, "after 3 attempts");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429})
    void doesNotWaitForAnHour(int status) {
        sandbox.inject(Fault.on("POST", GRAPHQL)
                .answering(status, Map.of("Retry-After", "3600"), "{\"message\":\"API rate limit exceeded\"}"));

        assertThat(asked(question(1))).isEqualTo(Known.NOTHING);
        assertThat(sandbox.requests()).hasSize(1);
        assertThat(missed).singleElement().asString().contains("too long to wait");
    }

    @Test
    void asksAgainWhereThatHelps() {
        contributed(1, "ann");
        sandbox.inject(Fault.on("POST", GRAPHQL).answering(502));
        sandbox.inject(Fault.on("POST", GRAPHQL).losingTheAnswer());

        assertThat(asked(question(1)).logins()).containsValue("ann");
        assertThat(sandbox.events().pauses()).hasSize(2);
        assertThat(missed).isEmpty();
    }

    @Test
    void isPoorerWhereTheLineIsCut() {
        sandbox.inject(Fault.on("POST", GRAPHQL).times(100).losingTheAnswer());

        assertThat(asked(question(1))).isEqualTo(Known.NOTHING);
        assertThat(missed).hasSize(1);
    }

    @Test
    void isPoorerWhereNobodyAnswersInTime() {
        sandbox.inject(Fault.on("POST", GRAPHQL).times(100).answeringLate(Duration.ofSeconds(5)));

        assertThat(asked(question(1))).isEqualTo(Known.NOTHING);
        assertThat(missed).singleElement().asString().contains("no answer within 1 s");
    }

    @Test
    void isPoorerOffline() {
        GitHubAccess nobody =
                new GitHubAccess(URI.create("http://127.0.0.1:1"), "octo", "haztrak", GitHubSandbox.TOKEN);

        assertThat(of(nobody).of(question(1))).isEqualTo(Known.NOTHING);
        assertThat(missed).singleElement().asString().contains("ConnectException");
    }

    @Test
    void isPoorerWhereTheRepositoryIsNotFound() {
        GitHubAccess other = new GitHubAccess(sandbox.github().uri(), "octo", "other", GitHubSandbox.TOKEN);

        assertThat(of(other).of(question(1))).isEqualTo(Known.NOTHING);
        assertThat(missed).containsExactly("Could not resolve to a Repository with the name 'octo/other'.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"data\":null}",
                "{\"data\":{\"repository\":[]}}",
                "{\"errors\":[{\"type\":\"RATE_LIMITED\",\"message\":\"API rate limit exceeded\"}]}",
            })
    void isPoorerWhereTheAnswerIsNotUnderstood(String body) {
        sandbox.inject(Fault.on("POST", GRAPHQL).answering(200, Map.of(), body));

        assertThat(asked(question(1))).isEqualTo(Known.NOTHING);
        assertThat(missed).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "{\"author\":7,\"associatedPullRequests\":{\"nodes\":{}}}",
                "{\"author\":{\"user\":{\"login\":null}},\"associatedPullRequests\":{\"nodes\":[null,{\"number\":\"x\"}]}}",
                "{\"author\":{\"user\":{\"login\":\"\"}},\"associatedPullRequests\":null}",
            })
    void takesFromACommitOnlyWhatItUnderstands(String commit) {
        sandbox.inject(Fault.on("POST", GRAPHQL)
                .answering(200, Map.of(), "{\"data\":{\"repository\":{\"c0\":" + commit + "}}}"));

        assertThat(asked(question(1))).isEqualTo(Known.NOTHING);
        assertThat(missed).isEmpty();
    }

    @Test
    void asksNobodyByAnIdThatIsNone() {
        sandbox.inject(
                Fault.on("POST", GRAPHQL)
                        .answering(
                                200,
                                Map.of(),
                                "{\"data\":{\"repository\":{\"c0\":{\"author\":{\"user\":{\"login\":\"ann\",\"id\":\"\\\"}) {\"}}}}}}"));

        assertThat(asked(question(1, since())).logins()).containsValue("ann");
        assertThat(sandbox.requests()).hasSize(1);
    }

    @Test
    void keepsWhatItLearnedBeforeSomethingFailed() {
        contributed(1, "ann");
        contributed(101, "bob");
        sandbox.inject(Fault.on("POST", GRAPHQL).after(1).answering(403));

        assertThat(asked(question(101)).logins()).isEqualTo(Map.of(id(1), "ann"));
        assertThat(missed).hasSize(1);
    }

    @Test
    void asksNothingTwiceInOneBuild() {
        contributed(1, "ann");
        sandbox.github().contributedBefore(BASE.hex(), Set.of());

        Known first = asked(question(1, since()));

        assertThat(asked(question(1, since()))).isEqualTo(first);
        assertThat(first.newcomers()).containsExactly("ann");
        assertThat(sandbox.requests()).hasSize(2);
    }

    @Test
    void asksAgainWhatWasNotToldInFull() {
        contributed(1, "ann");
        sandbox.inject(Fault.on("POST", GRAPHQL)
                .answering(200, Map.of(), "{\"data\":{\"repository\":{}},\"errors\":[{\"message\":\"a moment\"}]}"));

        assertThat(asked(question(1))).isEqualTo(Known.NOTHING);
        assertThat(asked(question(1)).logins()).containsValue("ann");
        assertThat(missed).containsExactly("a moment");
    }

    @Test
    void takesThePartThatGitHubTells() {
        sandbox.inject(Fault.on("POST", GRAPHQL).answering(200, Map.of(), """
                {"data":{"repository":{"c0":{"author":{"user":{"id":"U_1","login":"ann"}},"associatedPullRequests":null}}},
                 "errors":[{"type":"FORBIDDEN","message":"Resource not accessible by integration"}]}
                """));

        assertThat(asked(question(1)).logins()).isEqualTo(Map.of(id(1), "ann"));
        assertThat(missed).containsExactly("Resource not accessible by integration");
    }

    @Test
    void asksAnEnterpriseServerBesideItsRestApi() {
        GitHubAccess enterprise =
                new GitHubAccess(sandbox.github().uri().resolve("/api/v3/"), "octo", "haztrak", GitHubSandbox.TOKEN);

        of(enterprise).of(question(1));

        assertThat(sandbox.requests()).containsExactly("POST /api/graphql 404");
    }

    @Test
    void tellsNoToken() {
        sandbox.inject(Fault.on("POST", GRAPHQL).times(100).answering(500));
        GitHubAccess wrong = new GitHubAccess(sandbox.github().uri(), "octo", "haztrak", "ghp_wrong");

        asked(question(1));
        of(wrong).of(question(1));

        assertThat(missed).hasSize(2).noneMatch(text -> text.contains(GitHubSandbox.TOKEN) || text.contains("ghp_"));
    }

    private void contributed(int number, String login, SeededContribution.PullRequest... pullRequests) {
        sandbox.github().contributed(new SeededContribution(id(number).hex(), login, List.of(pullRequests)));
    }

    private Known asked(Question question) {
        return of(sandbox.access()).of(question);
    }

    private GitHubContributions of(GitHubAccess access) {
        return new GitHubContributions(
                new ApiRequests(new GitHubTransport(HttpClient.newHttpClient(), SHORT, sandbox.events()), access),
                missed::add,
                answers);
    }

    private static Optional<Since> since() {
        return Optional.of(new Since("v1.0.0", BASE, Since.Reason.NEAREST_STABLE));
    }

    private static Question question(int commits) {
        return question(commits, Optional.empty());
    }

    private static Question question(int commits, Optional<Since> since) {
        Release release = new Release(id(1), Instant.EPOCH, Optional.empty());
        List<CommitId> ids = IntStream.rangeClosed(1, commits)
                .mapToObj(GitHubContributionsTest::id)
                .toList();
        return new Question(release, since, ids);
    }

    private static CommitId id(int number) {
        return new CommitId(String.format("%040x", number));
    }
}
