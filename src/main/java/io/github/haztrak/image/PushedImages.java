package io.github.haztrak.image;

import io.github.haztrak.tag.VerifiedTag;
import java.util.List;

/**
 * Proves that every image of a release is in the registry under the release's version.
 *
 * @param tag the tag they were built from
 * @param images sorted by name; may be empty for a repository without images
 */
public record PushedImages(VerifiedTag tag, List<PushedImage> images) {
    /** Sorts and copies. */
    public PushedImages {
        images = images.stream()
                .sorted((a, b) -> a.name().toString().compareTo(b.name().toString()))
                .toList();
    }
}
