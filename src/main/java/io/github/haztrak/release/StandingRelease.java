package io.github.haztrak.release;

import io.github.haztrak.image.PushedImage;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.tag.Version;
import java.util.List;

/**
 * Proves that pointers may lead to a version: its release is public, and the registry has the very images that it lists.
 *
 * @param version the version
 * @param release its release
 * @param images its images
 */
record StandingRelease(Version version, PublishedRelease release, List<PushedImage> images) {
    /** Copies the list. */
    StandingRelease {
        images = List.copyOf(images);
    }
}
