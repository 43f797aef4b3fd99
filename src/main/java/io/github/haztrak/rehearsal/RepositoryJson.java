package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The repository as GitHub writes it (GitHub REST, schema "full-repository"); all counts are zero. */
record RepositoryJson(GitHubUrls urls) {

    static final long ID = 4711;

    private static final List<String> LINKS = List.of(
            "archive",
            "assignees",
            "blobs",
            "branches",
            "collaborators",
            "comments",
            "commits",
            "compare",
            "contents",
            "contributors",
            "deployments",
            "downloads",
            "events",
            "forks",
            "git_commits",
            "git_refs",
            "git_tags",
            "issue_comment",
            "issue_events",
            "issues",
            "keys",
            "labels",
            "languages",
            "merges",
            "milestones",
            "notifications",
            "pulls",
            "releases",
            "stargazers",
            "statuses",
            "subscribers",
            "subscription",
            "tags",
            "teams",
            "trees",
            "hooks");
    private static final List<String> COUNTS = List.of(
            "forks_count",
            "stargazers_count",
            "watchers_count",
            "size",
            "open_issues_count",
            "subscribers_count",
            "network_count",
            "forks",
            "open_issues",
            "watchers");
    private static final List<String> FLAGS = List.of(
            "private", "fork", "has_projects", "has_wiki", "has_pages", "has_discussions", "archived", "disabled");
    private static final List<String> UNSET = List.of("description", "mirror_url", "homepage", "language", "license");
    private static final List<String> TIMES = List.of("pushed_at", "created_at", "updated_at");

    ObjectNode repository(GitHubRights rights) {
        ObjectNode json = Json.object()
                .put("id", ID)
                .put("node_id", "R_" + ID)
                .put("name", urls.slug().substring(urls.slug().indexOf('/') + 1))
                .put("full_name", urls.slug())
                .put("url", urls.repository())
                .put("html_url", urls.web())
                .put("svn_url", urls.web())
                .put("clone_url", urls.web() + ".git")
                .put("git_url", urls.web() + ".git")
                .put("ssh_url", urls.web() + ".git")
                .put("default_branch", "main")
                .put("has_issues", true);
        LINKS.forEach(link -> json.put(link + "_url", urls.repository() + "/" + link));
        COUNTS.forEach(count -> json.put(count, 0));
        FLAGS.forEach(flag -> json.put(flag, false));
        UNSET.forEach(json::putNull);
        TIMES.forEach(time -> json.put(time, "2026-01-01T00:00:00Z"));
        json.set("permissions", permissions(rights));
        return json.set("owner", new UserJson(urls).owner());
    }

    /** What the sender of the request may do here, as an aid to a preflight. */
    private static ObjectNode permissions(GitHubRights rights) {
        return Json.object()
                .put("admin", false)
                .put("maintain", false)
                .put("push", rights == GitHubRights.WRITE)
                .put("triage", false)
                .put("pull", true);
    }
}
