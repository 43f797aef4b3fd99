package io.github.haztrak.jib;

import io.github.haztrak.image.BlobShelf;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.Layer;
import io.github.haztrak.image.LayerBuilder;
import io.github.haztrak.image.LayerContent;
import io.github.haztrak.image.LayerEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps layers for later modules and builds, so that none is compressed twice. Files that were not touched are not even read;
 * those that are new but hold what others held are read and no more. Where nothing can be kept, layers are built all the same.
 */
public final class CachedLayerBuilder implements LayerBuilder {
    private static final long LIMIT = 2_000_000_000L;
    private static final Duration UNUSED = Duration.ofDays(30);

    private final LayerBuilder origin;
    private final LayerIndex index;
    private final BlobShelf blobs;
    private final LayerEvents events;
    private final AtomicBoolean works = new AtomicBoolean(true);

    /**
     * Keeps layers in a folder, 2 GB of them at the most. Several builders and processes may use it at once.
     *
     * @param origin builds what is not there
     * @param folder where layers are kept; made if missing
     * @param events told if that does not work
     */
    public CachedLayerBuilder(LayerBuilder origin, Path folder, LayerEvents events) {
        this(origin, new BlobShelf(folder.resolve("blobs"), LIMIT), events);
    }

    CachedLayerBuilder(LayerBuilder origin, BlobShelf blobs, LayerEvents events) {
        this.origin = origin;
        this.index = new LayerIndex(blobs.folder().resolveSibling("index"));
        this.blobs = blobs;
        this.events = events;
    }

    @Override
    public List<Layer> build(List<LayerContent> contents, Path target) {
        List<Layer> layers = new ArrayList<>();
        for (LayerContent content : contents) {
            layers.add(layer(new Wanted(content, target)));
        }
        return layers;
    }

    private Layer layer(Wanted wanted) {
        if (!works.get()) {
            return made(wanted);
        }
        try {
            Digest stamp = wanted.inputs().stamp();
            Optional<Layer> kept = find(index.bytesOf(stamp), wanted);
            return kept.isPresent() ? kept.get() : read(stamp, wanted);
        } catch (IOException e) {
            Layer layer = made(wanted);
            giveUp(e);
            return layer;
        }
    }

    private Layer read(Digest stamp, Wanted wanted) throws IOException {
        boolean settled = wanted.inputs().settled(Instant.now());
        Digest bytes = wanted.inputs().bytes();
        Layer layer = index.alone(bytes, () -> readAlone(stamp, bytes, wanted));
        if (settled) {
            index.remember(stamp, bytes);
        }
        return layer;
    }

    /** What changed while it was read is not kept. */
    private Layer readAlone(Digest stamp, Digest bytes, Wanted wanted) throws IOException {
        Optional<Layer> kept = find(Optional.of(bytes), wanted);
        if (kept.isPresent()) {
            return kept.get();
        }
        Layer layer = made(wanted);
        if (wanted.inputs().stamp().equals(stamp)) {
            keep(bytes, layer);
        }
        return layer;
    }

    /** Said once: the next layer would fare no better. */
    private void giveUp(IOException reason) {
        if (works.getAndSet(false)) {
            events.layersNotKept(index.folder().getParent(), String.valueOf(reason));
        }
    }

    private Optional<Layer> find(Optional<Digest> bytes, Wanted wanted) throws IOException {
        Optional<LayerTar> kept = bytes.isPresent() ? index.layerOf(bytes.get()) : Optional.empty();
        return kept.filter(layer -> blobs.holds(layer.blob())).isPresent()
                ? Optional.of(wanted.lentBy(blobs, kept.get()))
                : Optional.empty();
    }

    private Layer made(Wanted wanted) {
        return origin.build(List.of(wanted.content()), wanted.target()).get(0);
    }

    private void keep(Digest bytes, Layer layer) throws IOException {
        if (!blobs.holds(layer.blob())) {
            blobs.keep(layer.blob(), layer.file());
            blobs.trim();
            index.trim(UNUSED);
        }
        index.remember(bytes, new LayerTar(layer.blob(), layer.diffId()));
    }

    /** A layer and the folder for it. */
    private record Wanted(LayerContent content, Path target) {
        LayerInputs inputs() {
            return new LayerInputs(content);
        }

        Layer lentBy(BlobShelf shelf, LayerTar kept) throws IOException {
            Path file = target.resolve(kept.blob().digest().hex());
            shelf.lend(kept.blob(), file);
            return new Layer(content.name(), kept.blob(), kept.diffId(), file);
        }
    }
}
