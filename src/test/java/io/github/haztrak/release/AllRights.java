package io.github.haztrak.release;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.RegistryRights;
import java.util.Collection;

/** A registry that lets everybody do everything. */
final class AllRights implements RegistryRights {
    @Override
    public String requirePush(Collection<ImageName> names) {
        return names.size() + " repositories";
    }

    @Override
    public String requirePull(Collection<ImageReference> bases) {
        return bases.size() + " base images";
    }
}
