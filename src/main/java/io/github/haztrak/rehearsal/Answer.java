package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a server says to one request. */
record Answer(int status, Map<String, String> headers, Content content) {

    Answer {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static Answer of(int status) {
        return new Answer(status, Map.of(), Content.none());
    }

    static Answer json(int status, JsonNode body) {
        return of(status)
                .with("Content-Type", "application/json; charset=utf-8")
                .with(Content.of(Json.bytes(body)));
    }

    Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, content);
    }

    Answer with(Content body) {
        return new Answer(status, headers, body);
    }
}
