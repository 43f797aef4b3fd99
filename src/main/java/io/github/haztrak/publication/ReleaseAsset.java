package io.github.haztrak.publication;

import java.nio.file.Path;

/**
 * A file beside a release.
 *
 * @param name the name it is downloaded by
 * @param file where it is; streamed, of any size
 * @param mediaType such as {@code text/plain}
 */
public record ReleaseAsset(String name, Path file, String mediaType) {
    /** Rejects a name that is a path. */
    public ReleaseAsset {
        if (name.isBlank() || name.contains("/")) {
            throw new IllegalArgumentException("not the name of an asset: " + name);
        }
    }
}
