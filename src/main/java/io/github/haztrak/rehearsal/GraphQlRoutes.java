package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GitHub GraphQL, as far as the product asks: commits by id with author and pull requests, and whether people have a commit
 * among the ancestors of another. No other document is understood.
 */
final class GraphQlRoutes {

    private static final int LARGEST_BODY = 1024 * 1024;
    private static final Pattern OBJECT = Pattern.compile("(\\w+): object\\(oid: \"([0-9a-f]{40})\"\\)");
    private static final Pattern HISTORY =
            Pattern.compile("(\\w+): history\\(first: 1, author: \\{id: \"([^\"]+)\"}\\)");

    private final GitHubUrls urls;
    private final ContributionStore contributions;

    GraphQlRoutes(GitHubState state) {
        this.urls = state.urls();
        this.contributions = state.contributions();
    }

    List<GitHubRoute> routes() {
        return List.of(GitHubRoute.asking("/graphql", this::answer));
    }

    private Answer answer(GitHubCall call) throws IOException {
        if (call.rights() == GitHubRights.ANONYMOUS) {
            throw GitHubException.of(401, "This endpoint requires you to be authenticated.");
        }
        JsonNode asked = parsed(call);
        String slug = asked.at("/variables/owner").asText() + "/"
                + asked.at("/variables/name").asText();
        ObjectNode answer = Json.object();
        ObjectNode data = answer.putObject("data");
        if (slug.equalsIgnoreCase(urls.slug())) {
            data.set("repository", repository(asked.path("query").asText()));
        } else {
            data.putNull("repository");
            answer.set("errors", Json.array().add(unknown(slug)));
        }
        return Answer.json(200, answer);
    }

    private static JsonNode parsed(GitHubCall call) throws IOException {
        try {
            return Json.parse(call.request().bytes(LARGEST_BODY));
        } catch (JsonProcessingException e) {
            throw GitHubException.of(400, "Problems parsing JSON");
        }
    }

    private static ObjectNode unknown(String slug) {
        ObjectNode error = Json.object().put("type", "NOT_FOUND");
        error.set("path", Json.array().add("repository"));
        return error.put("message", "Could not resolve to a Repository with the name '" + slug + "'.");
    }

    private ObjectNode repository(String query) {
        ObjectNode repository = Json.object();
        Matcher object = OBJECT.matcher(query);
        while (object.find()) {
            String commit = object.group(2);
            repository.set(
                    object.group(1),
                    query.contains("history(")
                            ? contributions
                                    .before(commit)
                                    .<JsonNode>map(logins -> histories(query, logins))
                                    .orElse(Json.object().nullNode())
                            : contributions
                                    .commit(commit)
                                    .<JsonNode>map(GraphQlRoutes::commit)
                                    .orElse(Json.object().nullNode()));
        }
        return repository;
    }

    private static ObjectNode histories(String query, Set<String> logins) {
        ObjectNode base = Json.object();
        Matcher history = HISTORY.matcher(query);
        while (history.find()) {
            ObjectNode found = base.putObject(history.group(1));
            found.set("nodes", Json.array());
            if (logins.stream().map(GraphQlRoutes::id).anyMatch(history.group(2)::equals)) {
                found.withArray("nodes").addObject().put("oid", "0".repeat(39) + "1");
            }
        }
        return base;
    }

    private static ObjectNode commit(SeededContribution contribution) {
        ObjectNode commit = Json.object();
        ObjectNode author = commit.putObject("author");
        if (contribution.login().isEmpty()) {
            author.putNull("user");
        } else {
            author.putObject("user").put("id", id(contribution.login())).put("login", contribution.login());
        }
        commit.putObject("associatedPullRequests")
                .set(
                        "nodes",
                        contribution.pullRequests().stream()
                                .map(GraphQlRoutes::pullRequest)
                                .collect(Json.toArray()));
        return commit;
    }

    private static ObjectNode pullRequest(SeededContribution.PullRequest seeded) {
        ObjectNode json = Json.object().put("number", seeded.number()).put("title", seeded.title());
        json.putObject("labels")
                .set(
                        "nodes",
                        seeded.labels().stream()
                                .map(label -> Json.object().put("name", label))
                                .collect(Json.toArray()));
        return json;
    }

    private static String id(String login) {
        return "U_" + Integer.toHexString(login.hashCode());
    }
}
