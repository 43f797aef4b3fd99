package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.changelog.Contributions;
import io.github.haztrak.tag.CommitId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What GitHub has told so far. */
final class LearnedContributions {
    private static final Pattern ID = Pattern.compile("[\\w=+/-]{1,200}");

    private final Map<CommitId, String> logins = new HashMap<>();
    private final Map<Integer, Contributions.PullRequest> pullRequests = new HashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Set<String> newcomers = new TreeSet<>();

    void commit(CommitId commit, JsonNode told) {
        JsonNode user = told.at("/author/user");
        String login = user.path("login").asText("");
        if (!login.isEmpty()) {
            logins.put(commit, login);
            String id = user.path("id").asText("");
            if (ID.matcher(id).matches()) {
                ids.putIfAbsent(login, id);
            }
        }
        told.at("/associatedPullRequests/nodes").forEach(this::pullRequest);
    }

    private void pullRequest(JsonNode told) {
        Set<String> labels = StreamSupport.stream(told.at("/labels/nodes").spliterator(), false)
                .map(label -> label.path("name").asText(""))
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toSet());
        if (told.path("number").isInt()) {
            pullRequests.put(
                    told.path("number").asInt(),
                    new Contributions.PullRequest(told.path("title").asText(""), labels));
        }
    }

    /** Logins, in the order they came. */
    List<String> people() {
        return List.copyOf(ids.keySet());
    }

    List<String> ids(List<String> people) {
        return people.stream().map(ids::get).toList();
    }

    void newcomer(String login) {
        newcomers.add(login);
    }

    Contributions.Known known() {
        return new Contributions.Known(logins, pullRequests, newcomers);
    }
}
