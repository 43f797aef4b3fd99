package io.github.haztrak.rehearsal;

import java.util.Optional;

/** What the sender of a request may do. */
enum GitHubRights {
    ANONYMOUS,
    READ,
    WRITE;

    static GitHubRights of(Request request, GitHubAccess access) throws GitHubException {
        Optional<String> header = request.header("Authorization");
        if (header.isEmpty()) {
            return ANONYMOUS;
        }
        String token = header.get().replaceFirst("(?i)^(bearer|token) +", "");
        if (!token.equals(access.token())) {
            throw GitHubException.of(401, "Bad credentials");
        }
        return access.mayWriteReleases() ? WRITE : READ;
    }

    void requireWrite() throws GitHubException {
        if (this == ANONYMOUS) {
            throw GitHubException.of(401, "Requires authentication");
        }
        if (this == READ) {
            throw GitHubException.of(403, "Resource not accessible by integration");
        }
    }
}
