package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.tag.CommitId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Questions in GitHub's GraphQL (public schema, "Repository", "Commit"), each about many things at once under names of our
 * own: {@code c0} is the first commit, {@code p0} the first person.
 *
 * @param text the document; takes the variables owner and name
 */
record ContributionQuery(String text) {
    private static final String TOLD = """

            fragment told on Commit {
              author { user { id login } }
              associatedPullRequests(first: 3) { nodes { number title labels(first: 20) { nodes { name } } } }
            }
            """;

    /** Who wrote commits, and by which pull requests they came. */
    static ContributionQuery about(List<CommitId> commits) {
        String each = IntStream.range(0, commits.size())
                .mapToObj(at -> "    c" + at + ": object(oid: \"" + commits.get(at) + "\") { ...told }")
                .collect(Collectors.joining("\n"));
        return new ContributionQuery(inRepository(each) + TOLD);
    }

    /** A commit of each person among the ancestors of a commit. */
    static ContributionQuery before(CommitId commit, List<String> people) {
        String each = IntStream.range(0, people.size())
                .mapToObj(at -> "      p" + at + ": history(first: 1, author: {id: \"" + people.get(at)
                        + "\"}) { nodes { oid } }")
                .collect(Collectors.joining("\n"));
        return new ContributionQuery(
                inRepository("    base: object(oid: \"" + commit + "\") { ... on Commit {\n" + each + "\n    } }"));
    }

    private static String inRepository(String fields) {
        return "query($owner: String!, $name: String!) {\n  repository(owner: $owner, name: $name) {\n" + fields
                + "\n  }\n}\n";
    }

    JsonNode body(GitHubAccess access) {
        var body = new ObjectMapper().createObjectNode().put("query", text);
        body.putObject("variables").put("owner", access.owner()).put("name", access.repository());
        return body;
    }
}
