package io.github.haztrak.image;

import java.nio.file.Path;
import java.util.List;

/** Puts our layers on top of a base image. */
public interface ImageComposer {
    /**
     * Composes configuration, manifest and, for several platforms, the index, into an OCI layout.
     *
     * @param request what was asked for
     * @param layers our layers, whose files lie in the layout's {@code blobs/sha256}
     * @param layout the folder of the layout
     * @return the image
     * @throws io.github.haztrak.problem.ReleaseException HZ-IMG-001 if the base cannot be read, HZ-IMG-002 if it lacks a
     *     platform, HZ-REG-001 or 003 if its registry refuses or fails
     */
    BuiltImage compose(ImageRequest request, List<Layer> layers, Path layout);

    /**
     * Settles what a base image means, for this build.
     *
     * @param base the reference
     * @return the digest of its index or manifest
     * @throws io.github.haztrak.problem.ReleaseException HZ-IMG-001 if it cannot be read, HZ-REG-001 or 003 if its registry
     *     refuses or fails
     */
    Digest resolve(ImageReference base);

    /**
     * Adds the base's layers to an image's layout, so that other programs can read the image from it. Those that nobody but
     * their owner may hand out stay away.
     *
     * @param image what was composed
     * @param shelf a folder that keeps fetched layers for other images and builds
     * @return those that came over the wire; the others were on the shelf
     * @throws io.github.haztrak.problem.ReleaseException HZ-REG-001, 003 or 004 if the base's registry refuses, fails or sends
     *     something else
     */
    List<Descriptor> complete(BuiltImage image, Path shelf);
}
