package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.tag.Signature;
import io.github.haztrak.tag.Signature.Told;
import io.github.haztrak.tag.Signature.Verdict;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.TagSignatures;
import java.io.IOException;
import java.time.Duration;

/**
 * GitHub's own verdict on the signature of a tag that was pushed (GitHub REST, "Get a tag", {@code verification}). It knows
 * the keys that people have put into their accounts. A verdict that GitHub has yet to reach is waited for, as a failing
 * GitHub is.
 */
public final class GitHubTagSignatures implements TagSignatures {
    private final GitHubAccess access;
    private final ApiRequests requests;
    private final GitHubProblems problems;

    /**
     * Asks about the tags of one repository.
     *
     * @param access the repository and the token
     * @param events is told of retries
     */
    public GitHubTagSignatures(GitHubAccess access, PublicationEvents events) {
        this(access, Patience.DEFAULT, events);
    }

    GitHubTagSignatures(GitHubAccess access, Patience patience, PublicationEvents events) {
        this.access = access;
        this.requests = new ApiRequests(new GitHubTransport(access.server().http(), patience, events), access);
        this.problems = new GitHubProblems(access, Right.READ_TAGS);
    }

    /**
     * Stands in where there is no token: it cannot tell, and says what it lacks.
     *
     * @return a verifier that asks nobody
     */
    public static TagSignatures withoutToken() {
        return (name, object) -> Signature.of(
                Verdict.UNVERIFIABLE,
                new Told(
                        GitHubVerdict.VERIFIER,
                        "there is no token to ask it with",
                        "or let GitHub verify it, in the workflow step:\nenv:\n  GITHUB_TOKEN: ${{ github.token }}"));
    }

    @Override
    public Signature of(TagName name, TagObject object) {
        GitHubCall call = requests.get("/git/tags/" + object.id());
        return problems.asked(() -> read(call, settled(call), name, object));
    }

    private Answer settled(GitHubCall call) throws IOException {
        Waiting waiting = requests.transport().waiting();
        while (true) {
            Answer answer = requests.transport().send(call);
            if (answer.status() != 200
                    || !GitHubVerdict.of(ApiRequests.json(answer)).pending()) {
                return answer;
            }
            String reason = "GitHub has no verdict yet: "
                    + GitHubVerdict.of(ApiRequests.json(answer)).reason();
            waiting.after(UnansweredException.lost(call, reason, Duration.ZERO));
        }
    }

    private Signature read(GitHubCall call, Answer answer, TagName name, TagObject object) throws IOException {
        if (answer.status() == 404) {
            return Signature.of(
                    Verdict.UNVERIFIABLE,
                    new Told(
                            GitHubVerdict.VERIFIER,
                            "it shows this token no such tag object in " + access.slug(),
                            "# is it the repository that origin names?\ngit remote get-url origin"));
        }
        if (answer.status() != 200) {
            throw problems.refused(call, answer);
        }
        JsonNode tag = ApiRequests.json(answer);
        if (!tag.path("sha").asText().equals(object.id())) {
            throw problems.unreadable(new IOException("another object than asked for: " + answer), new Progress());
        }
        return GitHubVerdict.of(tag).signature(name);
    }
}
