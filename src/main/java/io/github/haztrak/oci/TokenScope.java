package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.image.ImageName;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a token says of itself, if it is a JSON web token with the claim {@code access} (CNCF distribution, "Token
 * Authentication Implementation"). Others, such as GHCR's, say nothing. The registry alone judges tokens; one that names less
 * than was asked for is no proof that it will refuse.
 *
 * @param writable the repositories that it is good to push to
 */
record TokenScope(Set<String> writable) {
    private static final String BEARER = "Bearer ";
    private static final TokenScope UNTOLD = new TokenScope(Set.of());

    /** Reads the value of an Authorization header. */
    static TokenScope of(String header) {
        String[] parts = header.split("\\.", -1);
        if (!header.startsWith(BEARER) || parts.length != 3) {
            return UNTOLD;
        }
        try {
            JsonNode access = Json.read(Base64.getUrlDecoder().decode(parts[1])).path("access");
            return new TokenScope(StreamSupport.stream(access.spliterator(), false)
                    .filter(TokenScope::allowsPush)
                    .map(entry -> entry.path("name").asText())
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (UncheckedIOException | IllegalArgumentException opaque) {
            return UNTOLD;
        }
    }

    private static boolean allowsPush(JsonNode entry) {
        Set<String> actions = new HashSet<>(Json.list(entry.path("actions")));
        return entry.path("type").asText().equals("repository") && (actions.contains("push") || actions.contains("*"));
    }

    boolean covers(ImageName name) {
        return writable.contains(name.repository());
    }
}
