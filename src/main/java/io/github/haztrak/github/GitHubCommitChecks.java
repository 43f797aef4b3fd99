package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.checks.CheckResult;
import io.github.haztrak.checks.CommitChecks;
import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.tag.CommitId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What GitHub was told of a commit (REST API version 2022-11-28, "List check runs for a Git reference" and "Get the combined
 * status for a specific reference"), in pages of 100, of which up to 20 are read.
 *
 * <p>The whole workflow run that asks is left out: its own job can never be done while it waits, nor can a job that needs it;
 * jobs of a reusable workflow belong to the run that calls it. A job that must come first is one that the releasing job
 * {@code needs}.
 */
public final class GitHubCommitChecks implements CommitChecks {
    private final ApiRequests requests;
    private final GitHubProblems problems;
    private final Predicate<JsonNode> own;

    /**
     * The checks of one repository's commits. Nothing is asked yet.
     *
     * @param access the repository and the token
     * @param run the number of the workflow run that asks, as GITHUB_RUN_ID has it; empty elsewhere
     * @param events is told of attempts that failed
     */
    public GitHubCommitChecks(GitHubAccess access, Optional<String> run, PublicationEvents events) {
        this(new ApiRequests(new GitHubTransport(access.server().http(), Patience.DEFAULT, events), access), run);
    }

    GitHubCommitChecks(ApiRequests requests, Optional<String> run) {
        this.requests = requests;
        this.problems = new GitHubProblems(requests.access(), Right.READ_CHECKS);
        this.own = run.filter(id -> id.matches("\\d+"))
                .map(id -> Pattern.compile("/actions/runs/" + id + "(?:[/?#]|$)"))
                .<Predicate<JsonNode>>map(page -> check -> Stream.of("details_url", "html_url", "target_url")
                        .anyMatch(field ->
                                page.matcher(check.path(field).asText()).find()))
                .orElse(check -> false);
    }

    @Override
    public List<CheckResult> of(CommitId commit) {
        return problems.asked(() -> {
            Stream<CheckResult> runs =
                    list(commit, "/check-runs?filter=latest", "check_runs").map(CheckJson::run);
            Stream<CheckResult> statuses = list(commit, "/status", "statuses").map(CheckJson::status);
            return Stream.concat(runs, statuses).toList();
        });
    }

    private Stream<JsonNode> list(CommitId commit, String what, String field) throws IOException {
        return requests.list("/commits/" + commit + what, field, this::refuse).stream()
                .filter(own.negate());
    }

    /** A commit that was not pushed has no checks. */
    private void refuse(GitHubCall call, Answer answer) {
        if (answer.status() != 422) {
            throw problems.refused(call, answer);
        }
    }
}
