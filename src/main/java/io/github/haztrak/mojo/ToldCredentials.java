package io.github.haztrak.mojo;

import io.github.haztrak.image.RegistryCredentials;
import io.github.haztrak.release.ReleaseLog;
import java.util.List;
import java.util.Optional;

/**
 * Credentials of which the log tells, once a build and registry, where they come from. They are looked for only when a registry
 * asks who we are.
 *
 * @param found by whom
 * @param state of the build
 * @param log to tell
 */
record ToldCredentials(RegistryCredentials found, ReactorState state, ReleaseLog log) implements RegistryCredentials {

    @Override
    public Optional<Credential> forRegistry(String registry) {
        Optional<Credential> credential = found.forRegistry(registry);
        if (state.claim("login " + registry)) {
            log.loggedIn(registry, credential);
        }
        return credential;
    }

    @Override
    public List<String> places(String registry) {
        return found.places(registry);
    }
}
