package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Checks as GitHub writes them (GitHub REST, schemas "check-run" and "combined-commit-status"). */
record CheckJson(GitHubUrls urls) {

    private static final String TIME = "2026-01-01T00:00:00Z";

    ObjectNode run(String commit, SeededCheck check) {
        long id = id(commit + check);
        String url = urls.repository() + "/check-runs/" + id;
        ObjectNode json = Json.object()
                .put("id", id)
                .put("node_id", "CR_" + id)
                .put("head_sha", commit)
                .put("external_id", "")
                .put("name", check.name())
                .put("url", url)
                .put("html_url", check.page())
                .put("details_url", check.page())
                .put("status", check.status())
                .put("conclusion", check.conclusion().isEmpty() ? null : check.conclusion())
                .put("started_at", TIME)
                .put("completed_at", check.conclusion().isEmpty() ? null : TIME)
                .putNull("app");
        json.putObject("check_suite").put("id", id(commit));
        json.putObject("output")
                .putNull("title")
                .putNull("summary")
                .putNull("text")
                .put("annotations_count", 0)
                .put("annotations_url", url + "/annotations");
        return json.set("pull_requests", Json.array());
    }

    ObjectNode combined(String commit, List<SeededStatus> all) {
        return Json.object()
                .put("state", state(all))
                .put("sha", commit)
                .put("total_count", all.size())
                .put("commit_url", urls.repository() + "/commits/" + commit)
                .put("url", urls.repository() + "/commits/" + commit + "/status");
    }

    private static String state(List<SeededStatus> all) {
        if (all.stream().anyMatch(status -> status.state().matches("failure|error"))) {
            return "failure";
        }
        return !all.isEmpty() && all.stream().allMatch(status -> status.state().equals("success"))
                ? "success"
                : "pending";
    }

    ObjectNode status(String commit, SeededStatus status) {
        long id = id(commit + status);
        return Json.object()
                .put("id", id)
                .put("node_id", "SC_" + id)
                .put("url", urls.repository() + "/statuses/" + commit)
                .put("avatar_url", urls.api() + "/avatars/octo")
                .put("state", status.state())
                .put("context", status.context())
                .putNull("description")
                .put("target_url", status.page())
                .put("created_at", TIME)
                .put("updated_at", TIME);
    }

    private static long id(String text) {
        return 1 + Math.abs((long) text.hashCode());
    }
}
