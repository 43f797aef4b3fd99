package io.github.haztrak.jib;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import io.github.haztrak.image.Layer;
import io.github.haztrak.image.LayerBuilder;
import io.github.haztrak.image.LayerContent;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * Lets Jib write the layers as an image on {@code scratch}, into a tar that is an OCI layout, and takes them out of it. No
 * registry is contacted. Names and times are fixed, so the same files give the same digests everywhere.
 */
public final class JibLayerBuilder implements LayerBuilder {
    private final Path cache;

    /**
     * Builds with a cache, so that a layer that several modules share is compressed once.
     *
     * @param cache the folder of Jib's cache; safe to be used by several builders at once
     */
    public JibLayerBuilder(Path cache) {
        this.cache = cache;
    }

    @Override
    public List<Layer> build(List<LayerContent> contents, Path blobs) {
        try {
            Files.createDirectories(blobs);
            Path tar = Files.createTempFile(blobs.getParent(), "layers", ".tar");
            try {
                containerize(contents, tar);
                return new LayerTar(tar, contents).unpackTo(blobs);
            } finally {
                Files.deleteIfExists(tar);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        } catch (ExecutionException
                | IOException
                | RegistryException
                | CacheDirectoryCreationException
                | InvalidImageReferenceException e) {
            throw failed(e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e);
        }
    }

    private void containerize(List<LayerContent> contents, Path tar)
            throws InterruptedException, ExecutionException, IOException, RegistryException,
                    CacheDirectoryCreationException, InvalidImageReferenceException {
        JibContainerBuilder image = Jib.fromScratch().setFormat(ImageFormat.OCI);
        for (LayerContent content : contents) {
            image.addFileEntriesLayer(layer(content));
        }
        image.containerize(Containerizer.to(TarImage.at(tar).named("haztrak/layers"))
                .setToolName("haztrak")
                .setToolVersion("1")
                .setApplicationLayersCache(cache)
                .setBaseImageLayersCache(cache));
    }

    private static FileEntriesLayer layer(LayerContent content) {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(content.name());
        content.files()
                .forEach(file -> layer.addEntry(
                        file.source(),
                        AbsoluteUnixPath.get(file.target()),
                        FilePermissions.fromOctalString(file.permissions().toString())));
        return layer.build();
    }

    private static ReleaseException failed(Throwable cause) {
        Problem problem = Problem.of(ProblemCode.LAYERS_FAILED, "the layers of the image could not be written")
                .found(cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .why("without its files an image cannot run")
                .fix("see that the files exist, can be read, and that the disk has room; then run the build again");
        return new ReleaseException(problem, cause);
    }
}
