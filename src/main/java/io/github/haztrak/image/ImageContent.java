package io.github.haztrak.image;

import java.util.List;

/**
 * What is ours in an image.
 *
 * @param layers in order, the first lowest
 * @param container how it starts
 * @param modules which of its files are jars of the build's own modules
 */
public record ImageContent(List<LayerContent> layers, ContainerSettings container, ModuleJars modules) {
    /** Copies the layers. */
    public ImageContent {
        layers = List.copyOf(layers);
    }

    /**
     * Content without jars of the build's own modules.
     *
     * @param layers in order, the first lowest
     * @param container how it starts
     */
    public ImageContent(List<LayerContent> layers, ContainerSettings container) {
        this(layers, container, ModuleJars.NONE);
    }
}
