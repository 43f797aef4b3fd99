package io.github.haztrak.rehearsal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request to the embedded GitHub and what it would answer, as its routes see both: an injected fault may have kept the
 * request from them or the answer from the client.
 *
 * @param question what was asked
 * @param reply what the routes answered; empty if a fault stood before them
 */
public record Exchange(Question question, Optional<Reply> reply) {

    /** Refuses incomplete exchanges. */
    public Exchange {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(reply, "reply");
    }

    /**
     * A request.
     *
     * @param method HTTP method
     * @param target path and query as they came
     * @param headers header fields; names match in any case
     * @param body text of the body; empty if it is long, was cut, or is a file
     */
    public record Question(String method, String target, Map<String, String> headers, Optional<String> body) {

        /** Copies the header fields. */
        public Question {
            headers = anyCase(headers);
            Objects.requireNonNull(body, "body");
        }
    }

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param headers header fields; names match in any case
     * @param body text of the body; empty for a file
     */
    public record Reply(int status, Map<String, String> headers, String body) {

        /** Copies the header fields. */
        public Reply {
            headers = anyCase(headers);
            Objects.requireNonNull(body, "body");
        }
    }

    private static Map<String, String> anyCase(Map<String, String> headers) {
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.putAll(headers);
        return fields;
    }
}
