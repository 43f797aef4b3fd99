package com.example.haztrak.server;

import java.util.Map;
import java.util.Optional;

/** All that can be set from outside: {@code PORT}, and {@code ALLOWED_ORIGIN} when the client lives on another host. */
public record Settings(int port, Optional<String> allowedOrigin) {

    public Settings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("PORT is out of range: " + port);
        }
    }

    static Settings from(Map<String, String> environment) {
        return new Settings(
                Integer.parseInt(environment.getOrDefault("PORT", "8080")),
                Optional.ofNullable(environment.get("ALLOWED_ORIGIN")));
    }
}
