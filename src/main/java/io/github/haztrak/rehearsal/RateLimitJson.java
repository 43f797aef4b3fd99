package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A rate limit that is never reached (GitHub REST, "Get rate limit status for the authenticated user"). */
final class RateLimitJson {

    static final int LIMIT = 5000;

    private RateLimitJson() {}

    static ObjectNode overview() {
        ObjectNode json = Json.object();
        ObjectNode resources = json.putObject("resources");
        resources.set("core", limit());
        resources.set("search", limit());
        resources.set("graphql", limit());
        return json.set("rate", limit());
    }

    static long reset() {
        return Instant.now().getEpochSecond() + 3600;
    }

    private static ObjectNode limit() {
        return Json.object()
                .put("limit", LIMIT)
                .put("remaining", LIMIT)
                .put("reset", reset())
                .put("used", 0);
    }
}
