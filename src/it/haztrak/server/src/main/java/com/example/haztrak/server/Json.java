package com.example.haztrak.server;

import com.example.haztrak.shared.Manifest;
import com.example.haztrak.shared.ManifestBook;
import com.example.haztrak.shared.TrackingNumber;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** How the shared types look in JSON; they themselves do not know. */
final class Json {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addMixIn(TrackingNumber.class, PlainText.class).build();

    private Json() {}

    static byte[] write(Object value) throws JsonProcessingException {
        return MAPPER.writeValueAsBytes(value);
    }

    /** The manifests every fresh server starts with. */
    static ManifestBook seed() throws IOException {
        try (InputStream manifests = Json.class.getResourceAsStream("manifests.json")) {
            return new ManifestBook(List.of(MAPPER.readValue(manifests, Manifest[].class)));
        }
    }

    private record PlainText(@JsonValue String value) {
        @JsonCreator
        private PlainText {}
    }
}
