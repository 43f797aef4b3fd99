package io.github.haztrak.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The one login that a registry with token authentication accepts.
 *
 * @param user user name, without a colon
 * @param secret password or token; never shown by {@link #toString()}
 */
public record RegistryCredentials(String user, String secret) {

    /** Refuses logins that Basic authentication (RFC 7617) cannot carry. */
    public RegistryCredentials {
        if (user.isBlank() || user.contains(":") || secret.isEmpty()) {
            throw new IllegalArgumentException("a user without a colon and a secret are needed");
        }
    }

    /**
     * The value of an Authorization header for Basic authentication.
     *
     * @return scheme and encoded login
     */
    String basic() {
        byte[] login = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(login);
    }

    @Override
    public String toString() {
        return "RegistryCredentials[user=" + user + "]";
    }
}
