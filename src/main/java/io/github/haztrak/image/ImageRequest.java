package io.github.haztrak.image;

/**
 * All that is needed to build one image.
 *
 * @param identity which image
 * @param base what it stands on
 * @param content what is ours in it
 * @param provenance where it comes from
 */
public record ImageRequest(ImageIdentity identity, BaseImage base, ImageContent content, Provenance provenance) {}
