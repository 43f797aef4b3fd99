package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;

/** A request to the embedded GitHub with the variable parts of its path and what its token allows. */
record GitHubCall(Request request, GitHubRights rights, List<String> parts) {

    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    GitHubCall {
        parts = List.copyOf(parts);
    }

    String part() {
        return parts.get(0);
    }

    long id() {
        return Long.parseLong(part());
    }

    boolean maySee(Release release) {
        return release.published() || rights == GitHubRights.WRITE;
    }

    ReleaseChange change() throws IOException {
        try {
            return new ReleaseChange(Json.parse(request.bytes(LARGEST_BODY)));
        } catch (JsonProcessingException e) {
            throw GitHubException.of(400, "Problems parsing JSON");
        }
    }
}
