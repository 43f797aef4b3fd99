package io.github.haztrak.release;

import io.github.haztrak.changelog.ChangelogComposer;
import io.github.haztrak.image.ImageComposer;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.LayerBuilder;
import io.github.haztrak.publication.ReleaseBody;
import io.github.haztrak.publication.ReleaseHost;
import io.github.haztrak.tag.TagVerifier;

/** The outside world as a release needs it. Each is made when it is first asked for: building an image takes no token. */
public interface ReleaseServices {
    /**
     * Proves the tag.
     *
     * @return the verifier of this repository's tags
     */
    TagVerifier tags();

    /**
     * Writes layers.
     *
     * @return the builder
     */
    LayerBuilder layers();

    /**
     * Composes images.
     *
     * @return the composer
     */
    ImageComposer composer();

    /**
     * Holds images.
     *
     * @return the registry
     */
    ImageRegistry registry();

    /**
     * Says what changed.
     *
     * @return the composer of changelogs
     */
    ChangelogComposer changelogs();

    /**
     * Writes the release's text.
     *
     * @return the writer for this repository
     */
    ReleaseBody body();

    /**
     * Publishes.
     *
     * @return the host of this repository's releases
     */
    ReleaseHost host();
}
