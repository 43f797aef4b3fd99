package io.github.haztrak.release;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.tag.Version;
import java.util.List;

/**
 * What somebody asks of the pointers by hand.
 *
 * @param version the version that is meant
 * @param modules where images of this project's modules may be, whatever was built
 * @param targets what is moved beside GitHub's Latest
 * @param dryRun whether it is only told what would be done
 */
public record PointerRequest(Version version, List<ImageName> modules, PointerTargets targets, boolean dryRun) {
    /** Copies the list. */
    public PointerRequest {
        modules = List.copyOf(modules);
    }
}
