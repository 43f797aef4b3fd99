package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** GitHub REST, "List check runs for a Git reference" and "Get the combined status for a specific reference"; by commit only. */
final class CheckRoutes {

    private final CheckStore checks;
    private final GitHubUrls urls;
    private final CheckJson json;

    CheckRoutes(GitHubState state) {
        this.checks = state.checks();
        this.urls = state.urls();
        this.json = new CheckJson(state.urls());
    }

    List<GitHubRoute> routes(String repository) {
        String commit = repository + "/commits/([0-9a-f]{40})";
        return List.of(
                GitHubRoute.of("GET", commit + "/check-runs", this::runs),
                GitHubRoute.of("GET", commit + "/status", this::status));
    }

    private Answer runs(GitHubCall call) {
        String commit = call.part();
        List<SeededCheck> all = checks.runs(commit);
        Page page = Page.of(call.request().query());
        ObjectNode list = Json.object().put("total_count", all.size());
        list.set(
                "check_runs",
                page.of(all).stream().map(check -> json.run(commit, check)).collect(Json.toArray()));
        return linked(Answer.json(200, list), page, new Listed("/check-runs?filter=latest", commit, all.size()));
    }

    private Answer status(GitHubCall call) {
        String commit = call.part();
        List<SeededStatus> all = checks.statuses(commit);
        Page page = Page.of(call.request().query());
        ObjectNode combined = json.combined(commit, all);
        combined.set(
                "statuses",
                page.of(all).stream().map(status -> json.status(commit, status)).collect(Json.toArray()));
        combined.set("repository", new RepositoryJson(urls).repository(call.rights()));
        return linked(Answer.json(200, combined), page, new Listed("/status", commit, all.size()));
    }

    private record Listed(String what, String commit, int entries) {}

    private Answer linked(Answer answer, Page page, Listed listed) {
        return page.link(urls.repository() + "/commits/" + listed.commit() + listed.what(), listed.entries())
                .map(link -> answer.with("Link", link))
                .orElse(answer);
    }
}
