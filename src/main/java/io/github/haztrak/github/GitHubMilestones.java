package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.haztrak.publication.Milestones;
import io.github.haztrak.publication.PublicationEvents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Milestones on GitHub (REST API version 2022-11-28, "Milestones"): listed in pages of 100, closed by one request. */
public final class GitHubMilestones implements Milestones {
    private static final String PATH = "/milestones";

    private final ApiRequests requests;

    /**
     * The milestones of one repository. Nothing is asked yet.
     *
     * @param access the repository and the token
     * @param events is told of requests that are made again
     */
    public GitHubMilestones(GitHubAccess access, PublicationEvents events) {
        this(new ApiRequests(new GitHubTransport(access.server().http(), Patience.DEFAULT, events), access));
    }

    GitHubMilestones(ApiRequests requests) {
        this.requests = requests;
    }

    @Override
    public Closing close(List<String> titles) {
        String asked = titles.get(0);
        try {
            Optional<JsonNode> there = named(all(), titles);
            return there.isEmpty() ? Closing.NONE : closed(there.get());
        } catch (IOException | GaveUpException | UnansweredException failure) {
            return open(asked, failure.getMessage());
        }
    }

    private static Closing open(String title, String reason) {
        return new Closing(Optional.of(title), Optional.of(reason.replace('\n', ' ')));
    }

    private static Optional<JsonNode> named(List<JsonNode> milestones, List<String> titles) {
        return titles.stream()
                .flatMap(title -> milestones.stream()
                        .filter(milestone -> milestone.path("title").asText().equals(title)))
                .findFirst();
    }

    private List<JsonNode> all() throws IOException {
        List<JsonNode> milestones = new ArrayList<>();
        Optional<GitHubCall> page = Optional.of(requests.get(PATH + "?state=all&per_page=100"));
        while (page.isPresent()) {
            Answer answer = expect(page.get());
            ApiRequests.json(answer).forEach(milestones::add);
            page = requests.following(answer).map(next -> requests.call("GET", next));
        }
        return milestones;
    }

    private Closing closed(JsonNode milestone) throws IOException {
        String title = milestone.path("title").asText();
        if (!milestone.path("state").asText().equals("closed")) {
            JsonNode change = JsonNodeFactory.instance.objectNode().put("state", "closed");
            try {
                expect(requests.patch(PATH + "/" + milestone.path("number").asInt(), change));
            } catch (RefusedException refused) {
                return open(title, refused.getMessage());
            }
        }
        return Closing.closed(title);
    }

    private Answer expect(GitHubCall call) throws RefusedException {
        Answer answer = requests.transport().send(call);
        if (answer.status() != 200) {
            throw new RefusedException(answer + "; the workflow needs the permission issues: write");
        }
        return answer;
    }

    /** GitHub says no. */
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }
}
