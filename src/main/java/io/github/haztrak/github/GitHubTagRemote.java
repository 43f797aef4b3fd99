package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.tag.RemoteTag;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.TagRemote;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tags by GitHub's git API (REST API version 2022-11-28, "Get a reference" and "Get a tag"), for a clone that has no
 * credentials of git's own. Writes nothing, not in the clone either.
 */
public final class GitHubTagRemote implements TagRemote {
    private static final int NESTED = 10;

    private final ApiRequests requests;
    private final GitHubProblems problems;

    /**
     * The tags of one repository. Nothing is asked yet.
     *
     * @param access the repository and the token
     * @param events is told of attempts that failed
     */
    public GitHubTagRemote(GitHubAccess access, PublicationEvents events) {
        this(new ApiRequests(new GitHubTransport(access.server().http(), Patience.DEFAULT, events), access));
    }

    GitHubTagRemote(ApiRequests requests) {
        this.requests = requests;
        this.problems = new GitHubProblems(requests.access(), Right.READ_TAGS);
    }

    @Override
    public Optional<RemoteTag> find(TagName name) {
        return reached(() -> problems.asked(() -> found(name)));
    }

    @Override
    public TagObject recover(TagName name, RemoteTag there) {
        RemoteTag now = find(name).orElseThrow(() -> differs(name, there, "nothing"));
        if (!now.equals(there)) {
            throw differs(name, there, now.objectId());
        }
        return reached(() -> problems.asked(() -> {
            JsonNode tag = read(requests.get("/git/tags/" + there.objectId()));
            return new TagObject(there.objectId(), tag.path("message").asText(), time(tag.at("/tagger/date")));
        }));
    }

    private Optional<RemoteTag> found(TagName name) throws IOException {
        GitHubCall call = requests.get("/git/ref/tags/" + PathSegments.encoded(name.value()));
        Answer answer = requests.ask(call);
        if (answer.status() == 404) {
            read(requests.get(""));
            return Optional.empty();
        }
        JsonNode object = json(call, answer).path("object");
        String id = object.path("sha").asText();
        return Optional.of(new RemoteTag(
                id, isTag(object) ? Optional.of(peeled(read(requests.get("/git/tags/" + id)))) : Optional.empty()));
    }

    private String peeled(JsonNode outermost) throws IOException {
        JsonNode tag = outermost;
        for (int depth = 0; isTag(tag.path("object")); depth++) {
            if (depth == NESTED) {
                throw new IOException("a tag of a tag, over " + NESTED + " deep");
            }
            tag = read(requests.get("/git/tags/" + tag.at("/object/sha").asText()));
        }
        return tag.at("/object/sha").asText();
    }

    private static boolean isTag(JsonNode object) {
        return object.path("type").asText().equals("tag");
    }

    /** A repository that the token cannot see would else seem to have no tags. */
    private JsonNode read(GitHubCall call) throws IOException {
        return json(call, requests.ask(call));
    }

    private JsonNode json(GitHubCall call, Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw problems.refused(call, answer);
        }
        return ApiRequests.json(answer);
    }

    private static Instant time(JsonNode date) throws IOException {
        try {
            return Instant.parse(date.asText());
        } catch (DateTimeException unreadable) {
            throw new IOException("not the time of a tag: " + date, unreadable);
        }
    }

    /** All that keeps GitHub from telling its tags has the code of a remote that cannot be asked, and its own remedy. */
    private static <T> T reached(Supplier<T> question) {
        try {
            return question.get();
        } catch (ReleaseException refused) {
            throw new ReleaseException(refused.problems().stream()
                    .map(problem -> new Problem(
                            ProblemCode.REMOTE_UNREACHABLE,
                            "GitHub does not tell its tags: " + problem.what(),
                            problem.explanation()))
                    .toList());
        }
    }

    private static ReleaseException differs(TagName name, RemoteTag there, String now) {
        return Problem.of(ProblemCode.TAG_DIFFERS_ON_REMOTE, "the tag " + name + " moved on GitHub in this very moment")
                .found("before: " + there.objectId() + "\nnow:    " + now)
                .why("two tags of one name would give two releases of one version")
                .fix("# when the tag is where it shall stay, run the same build again")
                .exception();
    }
}
