package io.github.haztrak.image;

import java.nio.file.Path;

/** What happens while layers are made, for whoever tells it. Called from several threads. */
public interface LayerEvents {
    /**
     * Layers cannot be kept for later builds; this one goes on without.
     *
     * @param folder where they should be kept
     * @param reason what is in the way
     */
    void layersNotKept(Path folder, String reason);
}
