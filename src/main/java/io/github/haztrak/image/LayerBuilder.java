package io.github.haztrak.image;

import java.nio.file.Path;
import java.util.List;

/** Turns files into layers, the same bytes for the same files on every machine. */
public interface LayerBuilder {
    /**
     * Writes layers.
     *
     * @param contents what they shall hold, in order
     * @param blobs the folder for the compressed layers, each under the hexadecimal digits of its digest; made if missing
     * @return the layers in the same order
     * @throws io.github.haztrak.problem.ReleaseException HZ-IMG-006 if a file cannot be read or written
     */
    List<Layer> build(List<LayerContent> contents, Path blobs);
}
