package io.github.haztrak.github;

import java.net.URI;

/**
 * Which repository on which GitHub, and the right to it.
 *
 * @param server the GitHub, and the way to it
 * @param owner the account or organization
 * @param repository its name
 * @param token of a workflow or a person; never shown by {@link #toString()}
 */
public record GitHubAccess(GitHubServer server, String owner, String repository, String token) {
    /** Rejects what could never work. */
    public GitHubAccess {
        if (!owner.matches("[\\w.-]+") || !repository.matches("[\\w.-]+")) {
            throw new IllegalArgumentException("not owner/repository: " + owner + "/" + repository);
        }
        if (!token.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("a token is a word of printable characters");
        }
    }

    /**
     * A repository on a GitHub that is reached as the JVM reaches everything.
     *
     * @param api the REST API, such as {@code https://api.github.com}
     * @param owner the account or organization
     * @param repository its name
     * @param token of a workflow or a person
     */
    public GitHubAccess(URI api, String owner, String repository, String token) {
        this(GitHubServer.at(api), owner, repository, token);
    }

    /**
     * Where its API is.
     *
     * @return the REST API
     */
    public URI api() {
        return server.api();
    }

    /**
     * The repository as people write it.
     *
     * @return {@code owner/repository}
     */
    public String slug() {
        return owner + "/" + repository;
    }

    @Override
    public String toString() {
        return "GitHubAccess[" + api() + ", " + slug() + "]";
    }
}
