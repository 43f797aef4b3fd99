package io.github.haztrak.release;

import io.github.haztrak.image.PushedImages;
import io.github.haztrak.publication.PublishedRelease;

/**
 * Proves that a version is out: its images are in the registry and its release is public.
 *
 * @param images the images, and the tag
 * @param release the release
 */
public record Released(PushedImages images, PublishedRelease release) {}
