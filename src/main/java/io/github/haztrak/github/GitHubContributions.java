package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.changelog.ContributionEvents;
import io.github.haztrak.changelog.Contributions;
import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.tag.CommitId;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Who wrote commits and by which pull requests they came, by GitHub's GraphQL: one request for a hundred commits, of which up
 * to 1,000 are asked about, the newest first; one more learns who of up to 100 people has no commit before the range.
 *
 * <p>Nothing here is a failure: what GitHub does not tell is said once to the events, and what it told before is kept. A
 * request is made twice at the most, and an answer may take 15 seconds: a text is not worth waiting longer for.
 */
public final class GitHubContributions implements Contributions {
    static final int MANY = 100;
    static final int REQUESTS = 10;
    private static final Patience LITTLE =
            new Patience(2, Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(15));

    private final ApiRequests requests;
    private final ContributionEvents events;
    private final Map<String, String> answers;

    /**
     * The contributions to one repository. Nothing is asked yet.
     *
     * @param <E> events of both kinds
     * @param access the repository and the token
     * @param events is told of attempts that failed, and of what is missed in the end
     * @param answers whole answers by question: what is in there is not asked again, what is asked is added
     */
    public <E extends PublicationEvents & ContributionEvents> GitHubContributions(
            GitHubAccess access, E events, Map<String, String> answers) {
        this(new ApiRequests(new GitHubTransport(access.server().http(), LITTLE, events), access), events, answers);
    }

    GitHubContributions(ApiRequests requests, ContributionEvents events, Map<String, String> answers) {
        this.requests = requests;
        this.events = events;
        this.answers = answers;
    }

    @Override
    public Known of(Question question) {
        LearnedContributions learned = new LearnedContributions();
        try {
            learn(question, learned);
        } catch (GaveUpException | IOException missed) {
            events.contributionsMissed(missed.getMessage());
        }
        return learned.known();
    }

    private void learn(Question question, LearnedContributions learned) throws IOException {
        List<CommitId> asked =
                question.commits().subList(0, Math.min(question.commits().size(), MANY * REQUESTS));
        for (int from = 0; from < asked.size(); from += MANY) {
            commits(asked.subList(from, Math.min(asked.size(), from + MANY)), learned);
        }
        if (question.since().isPresent() && !learned.people().isEmpty()) {
            newcomers(question.since().get().commit(), learned);
        }
        if (asked.size() < question.commits().size()) {
            throw new IOException("it is asked about the newest " + asked.size() + " of "
                    + question.commits().size() + " commits");
        }
    }

    private void commits(List<CommitId> commits, LearnedContributions learned) throws IOException {
        Told told = told(ContributionQuery.about(commits));
        for (int at = 0; at < commits.size(); at++) {
            learned.commit(commits.get(at), told.repository().path("c" + at));
        }
        told.requireAll();
    }

    /** Only a list without an entry says that somebody is new. */
    private void newcomers(CommitId base, LearnedContributions learned) throws IOException {
        List<String> people = learned.people();
        List<String> some = people.subList(0, Math.min(people.size(), MANY));
        Told told = told(ContributionQuery.before(base, learned.ids(some)));
        for (int at = 0; at < some.size(); at++) {
            JsonNode before = told.repository().path("base").path("p" + at).path("nodes");
            if (before.isArray() && before.isEmpty()) {
                learned.newcomer(some.get(at));
            }
        }
        told.requireAll();
    }

    /** GraphQL tells what it can, and what it cannot beside it. */
    private record Told(JsonNode repository, JsonNode errors) {
        static Told of(JsonNode answer) {
            return new Told(answer.at("/data/repository"), answer.path("errors"));
        }

        void requireAll() throws IOException {
            if (!errors.isEmpty()) {
                throw new IOException(errors.path(0).path("message").asText("GitHub does not say why"));
            }
        }
    }

    private Told told(ContributionQuery query) throws IOException {
        String known = answers.get(query.text());
        return known == null ? asked(query) : Told.of(new ObjectMapper().readTree(known));
    }

    private Told asked(ContributionQuery query) throws IOException {
        GitHubCall call = requests.post(graphQl(), query.body(requests.access()));
        Answer answer = requests.ask(call);
        if (answer.status() != 200) {
            throw new IOException(call + ": " + answer);
        }
        Told told = Told.of(ApiRequests.json(answer));
        if (!told.repository().isObject()) {
            told.requireAll();
            throw new IOException(call + ": an answer without a repository");
        }
        if (told.errors().isEmpty()) {
            answers.put(query.text(), answer.text());
        }
        return told;
    }

    /** Beside the REST API, which an Enterprise Server has at {@code /api/v3} (GraphQL API, "Forming calls"). */
    private URI graphQl() {
        String rest = requests.access().api().toString().replaceFirst("/+$", "");
        return URI.create(rest.replaceFirst("/v3$", "") + "/graphql");
    }
}
