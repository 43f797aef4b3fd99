package io.github.haztrak.image;

import java.util.List;

/**
 * What is ours in an image.
 *
 * @param layers in order, the first lowest
 * @param container how it starts
 */
public record ImageContent(List<LayerContent> layers, ContainerSettings container) {
    /** Copies the layers. */
    public ImageContent {
        layers = List.copyOf(layers);
    }
}
