package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.image.Digest;
import io.github.haztrak.publication.PublishedAsset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file beside a release as GitHub describes it (GitHub REST, "Release assets"). Read here because GitHub API for Java
 * leaves the digest out.
 *
 * @param id GitHub's number for it
 * @param whole whether all of it arrived
 * @param asset what it is
 */
record RemoteAsset(long id, boolean whole, PublishedAsset asset) {
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    static RemoteAsset of(JsonNode json) {
        Optional<Digest> digest = Optional.ofNullable(json.path("digest").textValue())
                .filter(text -> DIGEST.matcher(text).matches())
                .map(Digest::new);
        return new RemoteAsset(
                json.path("id").asLong(),
                json.path("state").asText().equals("uploaded"),
                new PublishedAsset(json.path("name").asText(), json.path("size").asLong(-1), digest));
    }
}
