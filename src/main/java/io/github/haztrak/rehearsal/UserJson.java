package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A user or organization in the short form of answers (GitHub REST, schema "simple-user"). */
record UserJson(GitHubUrls urls) {

    private static final List<String> LISTS = List.of(
            "followers",
            "subscriptions",
            "organizations:orgs",
            "repos",
            "received_events",
            "following",
            "gists",
            "starred",
            "events");

    /** Whom the token of a workflow acts for. */
    ObjectNode workflow() {
        return user("github-actions[bot]", "Bot");
    }

    ObjectNode owner() {
        return user(urls.slug().substring(0, urls.slug().indexOf('/')), "Organization");
    }

    private ObjectNode user(String login, String type) {
        String url = urls.api() + "/users/" + GitHubUrls.encoded(login);
        ObjectNode user = Json.object()
                .put("login", login)
                .put("id", 1 + Math.abs((long) login.hashCode()))
                .put("node_id", "U_" + Integer.toHexString(login.hashCode()))
                .put("avatar_url", urls.api() + "/avatars/" + GitHubUrls.encoded(login))
                .put("gravatar_id", "")
                .put("url", url)
                .put("html_url", urls.api() + "/" + GitHubUrls.encoded(login))
                .put("type", type)
                .put("site_admin", false);
        for (String list : LISTS) {
            String[] names = list.split(":");
            user.put(names[0] + "_url", url + "/" + names[names.length - 1]);
        }
        return user;
    }
}
