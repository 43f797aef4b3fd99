package io.github.haztrak.release;

import io.github.haztrak.docs.DocsSite;
import java.util.Optional;
import java.util.Set;

/**
 * What is moved beside GitHub's Latest.
 *
 * @param tags the tags of images
 * @param docs the documentation, where it is published
 */
public record PointerTargets(Set<FloatingTag> tags, Optional<DocsSite> docs) {
    /** Copies the set. */
    public PointerTargets {
        tags = Set.copyOf(tags);
    }

    /**
     * What a project has that configures nothing.
     *
     * @return {@code latest} on all images
     */
    public static PointerTargets usual() {
        return new PointerTargets(Set.of(FloatingTag.LATEST), Optional.empty());
    }
}
