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
}
