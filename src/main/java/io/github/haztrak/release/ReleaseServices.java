package io.github.haztrak.release;

import io.github.haztrak.image.ImageComposer;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.LayerBuilder;
import io.github.haztrak.publication.Milestones;
import io.github.haztrak.publication.ReleaseBody;

/** The outside world as a release needs it. Each is made when it is first asked for: building an image takes no token. */
public interface ReleaseServices extends GateServices {
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
     * Writes the release's text.
     *
     * @return the writer for this repository
     */
    ReleaseBody body();

    /**
     * Plans.
     *
     * @return the milestones of this repository
     */
    Milestones milestones();
}
