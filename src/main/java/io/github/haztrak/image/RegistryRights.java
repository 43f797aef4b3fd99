package io.github.haztrak.image;

import java.util.Collection;

/**
 * What a registry lets us do, asked without leaving anything behind. Both methods throw a
 * {@link io.github.haztrak.problem.ReleaseException} that tells every refusal: HZ-REG-001 when access is denied, HZ-REG-003
 * when a registry keeps failing.
 */
public interface RegistryRights {
    /**
     * Proves that images may be pushed.
     *
     * @param names where they would go; repositories that do not exist yet too
     * @return what was seen, one line: how many repositories, at which registry, as whom
     */
    String requirePush(Collection<ImageName> names);

    /**
     * Proves that base images can be read.
     *
     * @param bases the references
     * @return what was seen, one line
     * @throws io.github.haztrak.problem.ReleaseException HZ-IMG-001 for one that does not exist
     */
    String requirePull(Collection<ImageReference> bases);
}
