package io.github.haztrak.rehearsal;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How an embedded registry is set up.
 *
 * @param stateDirectory where its content lives; kept when the registry closes, found again by the next one
 * @param credentials who may use it; empty opens it to anyone
 * @param login how those who may use it say who they are
 * @param readOnly repositories that nobody may push to; known to a registry with tokens
 */
public record RegistryOptions(
        Path stateDirectory, Optional<RegistryCredentials> credentials, RegistryLogin login, Set<String> readOnly) {

    /** Refuses incomplete options. */
    public RegistryOptions {
        Objects.requireNonNull(stateDirectory, "stateDirectory");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(login, "login");
        readOnly = Set.copyOf(readOnly);
    }

    /**
     * A registry that asks nobody for a login.
     *
     * @param stateDirectory where its content lives
     * @return the options
     */
    public static RegistryOptions open(Path stateDirectory) {
        return new RegistryOptions(stateDirectory, Optional.empty(), RegistryLogin.TELLING_TOKENS, Set.of());
    }

    /**
     * A registry that hands out Bearer tokens to one login.
     *
     * @param stateDirectory where its content lives
     * @param credentials the login
     * @return the options
     */
    public static RegistryOptions guarded(Path stateDirectory, RegistryCredentials credentials) {
        return new RegistryOptions(stateDirectory, Optional.of(credentials), RegistryLogin.TELLING_TOKENS, Set.of());
    }

    /**
     * The same registry with another way to log in.
     *
     * @param other how those who may use it say who they are
     * @return the changed options
     */
    public RegistryOptions with(RegistryLogin other) {
        return new RegistryOptions(stateDirectory, credentials, other, readOnly);
    }

    /**
     * The same registry, closed for pushes to some repositories: its tokens grant less than is asked for.
     *
     * @param repositories their paths, such as {@code octo/server}
     * @return the changed options
     */
    public RegistryOptions withReadOnly(String... repositories) {
        return new RegistryOptions(stateDirectory, credentials, login, Set.of(repositories));
    }
}
