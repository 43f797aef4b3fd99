package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.Fingerprint;
import io.github.haztrak.image.ImageComposer;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.Layer;
import io.github.haztrak.image.TransferEvents;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Composes OCI images: a manifest for one platform, an index of manifests for several. */
public final class OciImageComposer implements ImageComposer {
    private final RegistryTransport transport;
    private final BlobStore blobs;
    private final BaseImageReader bases;

    /**
     * Composes on bases that are read once.
     *
     * @param access how the bases' registries are reached
     * @param events what happens meanwhile
     * @param memory what this build has read so far, shared by all its modules; only texts are put into it
     */
    public OciImageComposer(RegistryAccess access, TransferEvents events, Map<String, String> memory) {
        this.transport = new RegistryTransport(access, events);
        this.blobs = new BlobStore(transport, events);
        this.bases = new BaseImageReader(new BaseContents(new ManifestStore(transport), blobs, memory));
    }

    @Override
    public Digest resolve(ImageReference base) {
        transport.announce(base.name(), false);
        return bases.resolve(base);
    }

    @Override
    public List<Descriptor> complete(BuiltImage image, Path shelf) {
        transport.announce(image.base(), false);
        return new LayoutCompletion(blobs, transport.attempts(), shelf).of(image);
    }

    @Override
    public BuiltImage compose(ImageRequest request, List<Layer> layers, Path folder) {
        transport.announce(request.base().reference().name(), false);
        OciLayout layout = new OciLayout(folder);
        List<BasePlatform> platforms = bases.read(request.base());
        Fingerprint fingerprint = Fingerprint.of(request, platforms.get(0).root());
        ImageRequest marked = request.with(fingerprint);
        List<Descriptor> manifests = platforms.stream()
                .map(base -> manifest(marked, layers, base, layout))
                .toList();
        Descriptor root = manifests.size() == 1 ? manifests.get(0) : index(marked, platforms, manifests, layout);
        layout.finish(root);
        return new BuiltImage(
                request.identity(), root, request.base().reference().name(), folder, Optional.of(fingerprint));
    }

    private static Descriptor manifest(ImageRequest request, List<Layer> layers, BasePlatform base, OciLayout layout) {
        ObjectNode config = new ConfigComposition(request, layers).on(base);
        ObjectNode manifest = Json.object().put("schemaVersion", 2).put("mediaType", MediaTypes.MANIFEST);
        manifest.set("config", Json.node(layout.add(MediaTypes.CONFIG, Json.write(config))));
        ArrayNode stack = manifest.putArray("layers");
        base.manifest().ociLayers().forEach(stack::add);
        layers.forEach(layer -> stack.add(Json.node(layer.blob())));
        annotate(manifest, request, base);
        return layout.add(MediaTypes.MANIFEST, Json.write(manifest));
    }

    private static Descriptor index(
            ImageRequest request, List<BasePlatform> platforms, List<Descriptor> manifests, OciLayout layout) {
        ObjectNode index = Json.object().put("schemaVersion", 2).put("mediaType", MediaTypes.INDEX);
        ArrayNode entries = index.putArray("manifests");
        for (int i = 0; i < manifests.size(); i++) {
            ObjectNode entry = Json.node(manifests.get(i));
            entry.set("platform", platforms.get(i).descriptor());
            entries.add(entry);
        }
        annotate(index, request, platforms.get(0));
        return layout.add(MediaTypes.INDEX, Json.write(index));
    }

    private static void annotate(ObjectNode node, ImageRequest request, BasePlatform base) {
        ObjectNode target = node.putObject("annotations");
        new Description(request, base).annotations().forEach(target::put);
    }
}
