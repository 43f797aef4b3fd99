package io.github.haztrak.rehearsal;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Request line and header fields (RFC 9112 sections 3 and 5); field names match in any case. */
record RequestHead(String method, String target, String version, Map<String, String> headers) {

    RequestHead {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean asks(String name, String token) {
        return header(name).filter(token::equalsIgnoreCase).isPresent();
    }

    boolean keepsConnection() {
        return version.equals("HTTP/1.1") && !asks("Connection", "close");
    }
}
