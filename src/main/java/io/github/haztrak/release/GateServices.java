package io.github.haztrak.release;

import io.github.haztrak.changelog.ChangelogComposer;
import io.github.haztrak.checks.CommitChecks;
import io.github.haztrak.image.RegistryRights;
import io.github.haztrak.publication.ReleaseHost;
import io.github.haztrak.publication.ReleaseRights;
import io.github.haztrak.tag.TagVerifier;

/** The outside world as the gate needs it: everything here is only asked. Each is made when it is first asked for. */
public interface GateServices {
    /**
     * Proves the tag.
     *
     * @return the verifier of this repository's tags
     */
    TagVerifier tags();

    /**
     * Says what changed.
     *
     * @return the composer of changelogs
     */
    ChangelogComposer changelogs();

    /**
     * Knows what CI says of a commit.
     *
     * @return the checks of this repository's commits
     */
    CommitChecks commitChecks();

    /**
     * Knows what registries let us do.
     *
     * @return the rights
     */
    RegistryRights registryRights();

    /**
     * Knows what GitHub lets us do.
     *
     * @return the rights in this repository
     */
    ReleaseRights releaseRights();

    /**
     * Publishes.
     *
     * @return the host of this repository's releases
     */
    ReleaseHost host();
}
