package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** A refusal in GitHub's error format. */
final class GitHubException extends IOException {

    private final int status;
    private final transient JsonNode errors;

    private GitHubException(int status, String message, JsonNode errors) {
        super(message);
        this.status = status;
        this.errors = errors;
    }

    static GitHubException of(int status, String message) {
        return new GitHubException(status, message, Json.array());
    }

    static GitHubException notFound() {
        return of(404, "Not Found");
    }

    static GitHubException invalid(String message) {
        return invalid(
                Json.object().put("resource", "Release").put("code", "custom").put("message", message));
    }

    static GitHubException invalid(JsonNode error) {
        return new GitHubException(422, "Validation Failed", Json.array().add(error));
    }

    static GitHubException field(String code, String field) {
        return invalid(
                Json.object().put("resource", "Release").put("code", code).put("field", field));
    }

    static GitHubException taken(String resource, String field) {
        return invalid(Json.object()
                .put("resource", resource)
                .put("code", "already_exists")
                .put("field", field));
    }

    Answer answer() {
        ObjectNode body =
                Json.object().put("message", getMessage()).put("documentation_url", "https://docs.github.com/rest");
        return Answer.json(
                status, errors.isEmpty() ? body.put("status", Integer.toString(status)) : body.set("errors", errors));
    }
}
