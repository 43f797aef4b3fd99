package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The body of a create or update request (GitHub REST, "Create a release" and "Update a release"): absent = unchanged. */
record ReleaseChange(JsonNode json) {

    private static final int LONGEST_BODY = 125_000;

    static ReleaseChange published(String tagName) {
        return new ReleaseChange(Json.object().put("tag_name", tagName).put("name", tagName));
    }

    ReleaseChange requireValid() throws GitHubException {
        if (text("body").orElse("").length() > LONGEST_BODY) {
            String limit = "body is too long (maximum is " + LONGEST_BODY + " characters)";
            throw GitHubException.invalid(Json.object()
                    .put("resource", "Release")
                    .put("code", "custom")
                    .put("field", "body")
                    .put("message", limit));
        }
        return this;
    }

    String requiredTag() throws GitHubException {
        return text("tag_name")
                .filter(tag -> !tag.isBlank())
                .orElseThrow(() -> GitHubException.field("missing_field", "tag_name"));
    }

    ReleaseText text(ReleaseText base) {
        return new ReleaseText(
                text("tag_name").orElse(base.tagName()),
                text("target_commitish").orElse(base.target()),
                text("name").orElse(base.name()),
                text("body").orElse(base.body()));
    }

    boolean draft(boolean base) {
        return json.path("draft").asBoolean(base);
    }

    boolean prerelease(boolean base) {
        return json.path("prerelease").asBoolean(base);
    }

    Optional<MakeLatest> makeLatest() throws GitHubException {
        Optional<String> text = text("make_latest");
        return text.isPresent() ? Optional.of(MakeLatest.parse(text.get())) : Optional.empty();
    }

    private Optional<String> text(String field) {
        return Optional.of(json.path(field))
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .map(JsonNode::asText);
    }
}
