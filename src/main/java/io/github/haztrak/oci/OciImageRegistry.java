package io.github.haztrak.oci;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.TransferEvents;
import io.github.haztrak.oci.Attempts.Failure;
import io.github.haztrak.oci.ManifestStore.Missing;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Any registry that speaks the OCI distribution specification, version 1.1. */
public final class OciImageRegistry implements ImageRegistry {
    private static final int ROUNDS = 3;

    private final RegistryTransport transport;
    private final ManifestStore manifests;
    private final BlobStore blobs;
    private final NewPackages fresh;
    private final ReleasedImages released;
    private final BlobsAhead ahead;

    /**
     * A client for any registry.
     *
     * @param access how registries are reached
     * @param events what happens meanwhile
     */
    public OciImageRegistry(RegistryAccess access, TransferEvents events) {
        this.transport = new RegistryTransport(access, events);
        this.manifests = new ManifestStore(transport);
        this.blobs = new BlobStore(transport, events);
        this.fresh = new NewPackages(access.shared().memory());
        this.released = new ReleasedImages(manifests, access.shared().memory());
        this.ahead = new BlobsAhead(transport, events, access.shared().memory());
    }

    @Override
    public List<PushedImage> find(Collection<ImageName> names, String tag) {
        names.forEach(name -> transport.announce(name, true));
        return Parallel.map(names, name -> find(name.tagged(tag))).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PushedImage> find(ImageReference reference) {
        return manifests
                .get(reference)
                .map(manifest -> new PushedImage(
                        reference.name(),
                        manifest.descriptor(),
                        size(reference, manifest),
                        manifest.annotations(),
                        manifest.platforms()));
    }

    private long size(ImageReference reference, Manifest manifest) {
        return manifest.manifests().stream()
                .findFirst()
                .map(first -> manifests
                        .byDigest(reference.name(), Json.descriptor(first).digest())
                        .pullSize())
                .orElseGet(manifest::pullSize);
    }

    @Override
    public List<PushedImage> released(Collection<ImageName> names, String tag) {
        names.forEach(name -> transport.announce(name, true));
        return Parallel.map(names, name -> released.find(name.tagged(tag), () -> find(name.tagged(tag)))).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<PushedImage> upload(List<BuiltImage> images) {
        images.forEach(image -> {
            transport.announce(image.identity().name(), true);
            transport.announce(image.base(), false);
        });
        List<ImageUpload> uploads = images.stream().map(ImageUpload::of).toList();
        new Transfer(manifests, blobs, new Transfer.Upkeep(transport.attempts(), fresh)).of(uploads);
        return uploads.stream().map(ImageUpload::pushed).toList();
    }

    @Override
    public void bringBlobs(BuiltImage image, Optional<PushedImage> earlier) {
        transport.announce(image.identity().name(), true);
        transport.announce(image.base(), false);
        Set<Descriptor> there = earlier.map(other ->
                        manifests.byDigest(other.name(), other.manifest().digest()))
                .map(manifest -> Set.copyOf(manifest.blobs()))
                .orElse(Set.of());
        boolean foundNothing = ahead.bring(ImageUpload.of(image), there);
        if (foundNothing && earlier.isEmpty()) {
            fresh.add(image.identity().name());
        }
    }

    @Override
    public void tag(Collection<PushedImage> images, String tag) {
        images.forEach(image -> transport.announce(image.name(), true));
        Parallel.map(images, image -> tag(image, tag));
    }

    /** All that the manifest names is there; a registry that lacks some of it has yet to see what it holds. */
    private PushedImage tag(PushedImage image, String tag) {
        Manifest manifest = manifests.byDigest(image.name(), image.manifest().digest());
        ImageReference reference = image.name().tagged(tag);
        Missing missing = manifests.put(reference, manifest);
        for (int round = 1; !missing.taken(); round++) {
            if (round > ROUNDS) {
                throw RegistryProblems.untrue(
                        image.name(), "it lost content of " + image.manifest().digest() + "\n" + missing.answer());
            }
            transport
                    .attempts()
                    .pause(ManifestStore.writing(reference), round, new Failure(missing.answer(), Optional.empty()));
            missing = manifests.put(reference, manifest);
        }
        return image;
    }
}
