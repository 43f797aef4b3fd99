package io.github.haztrak.github;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.publication.ReleaseRights;
import java.io.IOException;
import java.util.Set;

/**
 * The right to write releases on GitHub, proved by one request or two (REST API version 2022-11-28). What a classic token may
 * do is told with the repository. Of every other token, a workflow's among them, nothing is told; so release notes are
 * generated ("Generate release notes content for a release"), which needs the very same right and stores nothing.
 */
public final class GitHubReleaseRights implements ReleaseRights {
    private static final String NOTES = "/releases/generate-notes";

    private final GitHubAccess access;
    private final ApiRequests requests;
    private final GitHubProblems problems;

    /**
     * The rights in one repository. Nothing is asked yet.
     *
     * @param access the repository and the token
     * @param events is told of attempts that failed
     */
    public GitHubReleaseRights(GitHubAccess access, PublicationEvents events) {
        this(access, Patience.DEFAULT, events);
    }

    GitHubReleaseRights(GitHubAccess access, Patience patience, PublicationEvents events) {
        this.access = access;
        this.requests = new ApiRequests(new GitHubTransport(access.server().http(), patience, events), access);
        this.problems = new GitHubProblems(access, Right.WRITE_RELEASES);
    }

    @Override
    public String requireWrite() {
        return problems.asked(() -> {
            RepositoryView repository = repository();
            if (repository.state().archived() || repository.state().disabled()) {
                throw problems.readOnly(repository.state().archived() ? "archived" : "disabled by GitHub");
            }
            if (repository.scopes().isPresent()) {
                requireScope(repository, repository.scopes().get());
            } else {
                tryToWrite(repository);
            }
            return access.slug() + ", may write releases";
        });
    }

    private RepositoryView repository() throws IOException {
        GitHubCall call = requests.get("");
        Answer answer = requests.ask(call);
        if (answer.status() != 200) {
            throw problems.refused(call, answer);
        }
        return RepositoryView.of(answer);
    }

    private void requireScope(RepositoryView repository, Set<String> scopes) {
        if (!repository.coveredBy(scopes)) {
            throw problems.lacksScope(scopes, repository.state().isPrivate() ? "repo" : "public_repo");
        }
        if (!repository.mayPush()) {
            throw problems.mayOnlyRead();
        }
    }

    /** Where GitHub does not know the request, as older servers of enterprises do, the repository's own word is taken. */
    private void tryToWrite(RepositoryView repository) {
        GitHubCall call = requests.post(
                NOTES,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("tag_name", "may-haztrak-write-releases")
                        .put("target_commitish", repository.defaultBranch()));
        Answer answer = requests.ask(call);
        boolean unknown = answer.status() == 404 && repository.mayPush();
        boolean allowedButEmpty = answer.status() == 422;
        if (answer.status() != 200 && !unknown && !allowedButEmpty) {
            throw answer.status() == 404 ? problems.notAllowed(call, answer) : problems.refused(call, answer);
        }
    }
}
