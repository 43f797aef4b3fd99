package io.github.haztrak.image;

import java.util.Collection;
import java.util.List;

/**
 * What registries let us do, asked without leaving anything behind that anybody could see. All methods throw a
 * {@link io.github.haztrak.problem.ReleaseException} with HZ-REG-003 when a registry keeps failing.
 */
public interface RegistryRights {
    /**
     * Asks whether images may be pushed. Not every repository may matter, so a denial is part of the answer (HZ-REG-001).
     *
     * @param names where they would go; repositories that do not exist yet too
     * @return what is granted and what is denied
     */
    PushRights push(Collection<ImageName> names);

    /**
     * Proves that base images can be read.
     *
     * @param bases the references
     * @return what was seen, one line
     * @throws io.github.haztrak.problem.ReleaseException HZ-IMG-001 for each that does not exist, HZ-REG-001 for each that is
     *     denied
     */
    String requirePull(Collection<ImageReference> bases);

    /**
     * Tries, without a login, to pull what this build has pushed into packages that are new.
     *
     * @param images what is in the registry now
     * @return the new packages of registries that make new packages private, if nobody can pull them; none where the registry
     *     has no answer
     */
    default List<HiddenPackage> hidden(Collection<PushedImage> images) {
        return List.of();
    }
}
