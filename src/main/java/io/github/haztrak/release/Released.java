package io.github.haztrak.release;

import io.github.haztrak.image.PushedImages;
import io.github.haztrak.publication.HostedRelease;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseAsset;
import java.util.List;

/**
 * Proves that a version's images are in the registry and its release is complete: public, or a draft for a person to reveal.
 *
 * @param images the images, and the tag
 * @param release the release
 * @param assets the files beside it
 */
public record Released(PushedImages images, HostedRelease release, List<ReleaseAsset> assets) {
    /** Copies the assets. */
    public Released {
        assets = List.copyOf(assets);
    }

    /**
     * Whether everybody sees it.
     *
     * @return false for a draft
     */
    public boolean isPublic() {
        return release instanceof PublishedRelease;
    }
}
