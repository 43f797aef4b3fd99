package io.github.haztrak.image;

import java.nio.file.Path;

/**
 * Proves that an image was built: its manifest, configuration and own layers are in an OCI layout on this machine. Layers
 * of the base stay where the base is.
 *
 * @param identity which image
 * @param manifest its manifest, or its index when it is for several platforms
 * @param base the repository whose layers it stands on
 * @param layout the folder of the OCI layout
 */
public record BuiltImage(ImageIdentity identity, Descriptor manifest, ImageName base, Path layout) {}
