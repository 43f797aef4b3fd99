package io.github.haztrak.image;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Proves that an image was built: its manifest, configuration and own layers are in an OCI layout on this machine. Layers
 * of the base stay where the base is.
 *
 * @param identity which image
 * @param manifest its manifest, or its index when it is for several platforms
 * @param base the repository whose layers it stands on
 * @param layout the folder of the OCI layout
 * @param fingerprint what it is apart from its version; empty if nobody worked it out
 */
public record BuiltImage(
        ImageIdentity identity, Descriptor manifest, ImageName base, Path layout, Optional<Fingerprint> fingerprint) {}
