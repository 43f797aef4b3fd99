package io.github.haztrak.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A user name and password that a fixture accepts. */
public record Account(String user, String password) {
    /** Owner of {@code octo/*}. */
    public static final Account OCTO = new Account("octo", "s3cret");

    /** Keeper of the base images {@code base/*}, which everybody may pull. */
    public static final Account BAKER = new Account("baker", "s3cret");

    /** Value of an Authorization header for the Basic scheme. */
    public String basic() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
