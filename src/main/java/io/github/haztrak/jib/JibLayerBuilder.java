package io.github.haztrak.jib;

import io.github.haztrak.image.Layer;
import io.github.haztrak.image.LayerBuilder;
import io.github.haztrak.image.LayerContent;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Lets Jib write each layer as a tar with fixed times and owners, so that the same files give the same digest everywhere, and
 * compresses it as Jib does. No registry is contacted.
 */
public final class JibLayerBuilder implements LayerBuilder {

    @Override
    public List<Layer> build(List<LayerContent> contents, Path blobs) {
        List<Layer> layers = new ArrayList<>();
        for (LayerContent content : contents) {
            try {
                layers.add(layer(content, blobs));
            } catch (IOException e) {
                throw failed(content, e);
            }
        }
        return layers;
    }

    private static Layer layer(LayerContent content, Path blobs) throws IOException {
        Files.createDirectories(blobs);
        Path draft = blobs.resolveSibling("layer-" + UUID.randomUUID() + ".part");
        try {
            LayerTar written = LayerTar.write(content, draft);
            Path file = blobs.resolve(written.blob().digest().hex());
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            return new Layer(content.name(), written.blob(), written.diffId(), file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static ReleaseException failed(LayerContent content, IOException cause) {
        Problem problem = Problem.of(
                        ProblemCode.LAYERS_FAILED, "the layer " + content.name() + " of the image could not be written")
                .found(cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .why("without its files an image cannot run")
                .fix("see that the files exist, can be read, and that the disk has room; then run the build again");
        return new ReleaseException(problem, cause);
    }
}
