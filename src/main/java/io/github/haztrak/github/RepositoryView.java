package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A repository as GitHub shows it to a token (GitHub REST, "Get a repository").
 *
 * @param state archived, disabled, private
 * @param mayPush what is said of the owner of a token; says nothing about one of a workflow
 * @param defaultBranch its name
 * @param scopes of a classic token; empty for one of another kind, whose rights are told nowhere
 */
record RepositoryView(State state, boolean mayPush, String defaultBranch, Optional<Set<String>> scopes) {
    record State(boolean archived, boolean disabled, boolean isPrivate) {}

    static RepositoryView of(Answer answer) throws IOException {
        JsonNode json = ApiRequests.json(answer);
        return new RepositoryView(
                new State(
                        json.path("archived").asBoolean(),
                        json.path("disabled").asBoolean(),
                        json.path("private").asBoolean()),
                json.at("/permissions/push").asBoolean(),
                json.path("default_branch").asText("main"),
                answer.headers()
                        .firstValue("x-oauth-scopes")
                        .filter(text -> !text.isBlank())
                        .map(text -> Arrays.stream(text.split(","))
                                .map(String::strip)
                                .collect(Collectors.toSet())));
    }

    /** Whether the scopes of a classic token let it write here. */
    boolean coveredBy(Set<String> given) {
        return given.contains("repo") || !state.isPrivate() && given.contains("public_repo");
    }
}
