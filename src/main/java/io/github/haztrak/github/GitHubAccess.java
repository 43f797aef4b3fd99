package io.github.haztrak.github;

import java.net.URI;

/**
 * Which repository on which GitHub, and the right to it.
 *
 * @param api the REST API, such as {@code https://api.github.com}
 * @param owner the account or organization
 * @param repository its name
 * @param token of a workflow or a person; never shown by {@link #toString()}
 */
public record GitHubAccess(URI api, String owner, String repository, String token) {
    /** Rejects what could never work. */
    public GitHubAccess {
        if (!api.isAbsolute() || api.getHost() == null) {
            throw new IllegalArgumentException("not the address of an API: " + api);
        }
        if (!owner.matches("[\\w.-]+") || !repository.matches("[\\w.-]+")) {
            throw new IllegalArgumentException("not owner/repository: " + owner + "/" + repository);
        }
        if (!token.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("a token is a word of printable characters");
        }
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
        return "GitHubAccess[" + api + ", " + slug() + "]";
    }
}
