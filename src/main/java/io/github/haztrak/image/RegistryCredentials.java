package io.github.haztrak.image;

import java.util.List;
import java.util.Optional;

/** Who we are to a registry. */
@FunctionalInterface
public interface RegistryCredentials {
    /**
     * Finds the credentials for a registry.
     *
     * @param registry host and port
     * @return user and secret, or empty to stay anonymous
     */
    Optional<Credential> forRegistry(String registry);

    /**
     * Where credentials for a registry are looked for, for those who find none.
     *
     * @param registry host and port
     * @return the places in their order, one line each, without what is in them
     */
    default List<String> places(String registry) {
        return List.of();
    }

    /**
     * A user and a secret. Its text form never shows the secret.
     *
     * @param user the login
     * @param secret password or token
     * @param source where it was found, for the log
     */
    record Credential(String user, String secret, String source) {
        @Override
        public String toString() {
            return user + " (" + source + ")";
        }
    }
}
