package io.github.haztrak.rehearsal;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How an embedded registry is set up.
 *
 * @param stateDirectory where its content lives; kept when the registry closes, found again by the next one
 * @param credentials who may use it; empty opens it to anyone
 */
public record RegistryOptions(Path stateDirectory, Optional<RegistryCredentials> credentials) {

    /** Refuses incomplete options. */
    public RegistryOptions {
        Objects.requireNonNull(stateDirectory, "stateDirectory");
        Objects.requireNonNull(credentials, "credentials");
    }

    /**
     * A registry that asks nobody for a login.
     *
     * @param stateDirectory where its content lives
     * @return the options
     */
    public static RegistryOptions open(Path stateDirectory) {
        return new RegistryOptions(stateDirectory, Optional.empty());
    }

    /**
     * A registry that hands out Bearer tokens to one login, as GHCR does.
     *
     * @param stateDirectory where its content lives
     * @param credentials the login
     * @return the options
     */
    public static RegistryOptions guarded(Path stateDirectory, RegistryCredentials credentials) {
        return new RegistryOptions(stateDirectory, Optional.of(credentials));
    }
}
