package io.github.haztrak.rehearsal;

/**
 * The one token that an embedded GitHub knows, and what it allows.
 *
 * @param token the token; never shown by {@link #toString()}
 * @param mayWriteReleases whether the workflow's {@code permissions: contents: write} is given
 */
public record GitHubAccess(String token, boolean mayWriteReleases) {

    /** Refuses an empty token. */
    public GitHubAccess {
        if (token.isBlank()) {
            throw new IllegalArgumentException("a token is needed");
        }
    }

    @Override
    public String toString() {
        return "GitHubAccess[mayWriteReleases=" + mayWriteReleases + "]";
    }
}
