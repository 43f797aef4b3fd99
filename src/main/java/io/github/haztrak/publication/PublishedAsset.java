package io.github.haztrak.publication;

import io.github.haztrak.image.Digest;
import java.util.Optional;

/**
 * A file beside a release, as its host describes it.
 *
 * @param name the name it is downloaded by
 * @param size in bytes
 * @param digest of its content, where the host says it
 */
public record PublishedAsset(String name, long size, Optional<Digest> digest) {
    /**
     * Tells whether it is a file of ours, as far as can be told without downloading it.
     *
     * @param asset the file
     * @return whether name, size and digest are its own
     */
    public boolean holds(ReleaseAsset asset) {
        return name.equals(asset.name())
                && size == asset.size()
                && digest.filter(there -> !there.equals(asset.digest())).isEmpty();
    }
}
