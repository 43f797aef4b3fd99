package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** A refusal in the registry's error format, one entry per detail. */
final class RegistryException extends IOException {

    private final RegistryError error;
    private final transient List<JsonNode> details;

    RegistryException(RegistryError error, JsonNode detail) {
        this(error, List.of(detail));
    }

    RegistryException(RegistryError error, List<? extends JsonNode> details) {
        super(error + " " + details);
        this.error = error;
        this.details = List.copyOf(details);
    }

    Answer answer() {
        JsonNode errors = details.stream().map(error::json).collect(Json.toArray());
        return Answer.json(error.status(), Json.object().set("errors", errors));
    }
}
