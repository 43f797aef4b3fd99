package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.publication.ReleaseAsset;
import java.io.IOException;
import java.util.Optional;

/**
 * A file beside a release as GitHub describes it (GitHub REST, "Release assets"). Read here because GitHub API for Java
 * leaves the digest out.
 *
 * @param name its name
 * @param state {@code uploaded} when it is whole
 * @param size in bytes
 * @param digest of its content, where GitHub says it
 */
record RemoteAsset(String name, String state, long size, Optional<String> digest) {
    static final String WHOLE = "uploaded";

    static RemoteAsset parse(byte[] json) throws IOException {
        JsonNode asset = new ObjectMapper().readTree(json);
        return new RemoteAsset(
                asset.path("name").asText(),
                asset.path("state").asText(),
                asset.path("size").asLong(-1),
                Optional.ofNullable(asset.path("digest").textValue()));
    }

    /** Whether it is this file, as far as can be told from here. */
    boolean holds(ReleaseAsset asset) {
        return state.equals(WHOLE)
                && name.equals(asset.name())
                && size == asset.size()
                && digest.filter(there -> !there.equals(asset.digest().value())).isEmpty();
    }
}
