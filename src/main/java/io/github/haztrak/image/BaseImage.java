package io.github.haztrak.image;

import java.util.List;

/**
 * What an image stands on.
 *
 * @param reference the base image
 * @param platforms those to build for, at least one
 */
public record BaseImage(ImageReference reference, List<Platform> platforms) {
    /** Copies the platforms and removes doubles. */
    public BaseImage {
        platforms = platforms.stream().distinct().toList();
        if (platforms.isEmpty()) {
            throw new IllegalArgumentException("an image is built for at least one platform");
        }
    }
}
