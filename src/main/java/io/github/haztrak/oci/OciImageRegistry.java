package io.github.haztrak.oci;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.TransferEvents;
import io.github.haztrak.oci.ManifestStore.Missing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pushes optimistically: the manifests go first, and a registry that has all their blobs takes them, which is all there is
 * to do. One that lacks some names them; each distinct one is sent once, to one repository, and taken over into the others.
 */
public final class OciImageRegistry implements ImageRegistry {
    private final RegistryTransport transport;
    private final ManifestStore manifests;
    private final BlobStore blobs;

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
    }

    @Override
    public List<PushedImage> find(Collection<ImageName> names, String tag) {
        names.forEach(name -> transport.announce(name, true));
        return Parallel.map(names, name -> find(name.tagged(tag))).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PushedImage> find(ImageReference reference) {
        return manifests.get(reference).map(manifest -> pushed(reference.name(), manifest, size(reference, manifest)));
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
    public List<PushedImage> upload(List<BuiltImage> images) {
        List<ImageUpload> uploads = images.stream().map(ImageUpload::of).toList();
        uploads.forEach(upload -> {
            transport.announce(upload.name(), true);
            transport.announce(upload.image().base(), false);
        });
        List<ManifestPush> refused = push(uploads.stream()
                .flatMap(upload ->
                        upload.platformManifests().stream().map(manifest -> ManifestPush.of(upload, manifest)))
                .toList());
        bring(refused);
        requireTaken(push(refused));
        requireTaken(push(uploads.stream()
                .filter(upload -> upload.root().isIndex())
                .map(upload -> ManifestPush.of(upload, upload.root()))
                .toList()));
        return uploads.stream().map(OciImageRegistry::pushed).toList();
    }

    @Override
    public void tag(Collection<PushedImage> images, String tag) {
        images.forEach(image -> transport.announce(image.name(), true));
        Parallel.map(images, image -> tag(image, tag));
    }

    private PushedImage tag(PushedImage image, String tag) {
        Manifest manifest = manifests.byDigest(image.name(), image.manifest().digest());
        if (!manifests.put(image.name().tagged(tag), manifest).taken()) {
            throw RegistryProblems.untrue(
                    image.name(), "it lost content of " + image.manifest().digest());
        }
        return image;
    }

    /** Puts manifests by digest; those that were not taken come back with what they lack. */
    private List<ManifestPush> push(List<ManifestPush> pushes) {
        return Parallel.map(pushes, push -> push.answered(manifests.put(push.reference(), push.manifest()))).stream()
                .filter(push -> !push.missing().taken())
                .toList();
    }

    private void requireTaken(List<ManifestPush> refused) {
        for (ManifestPush push : refused) {
            throw RegistryProblems.untrue(
                    push.upload().name(),
                    "it lacks blobs that it took: "
                            + push.missing().digests().stream()
                                    .map(Digest::value)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private void bring(List<ManifestPush> refused) {
        Map<Digest, List<BlobPush>> needs = new LinkedHashMap<>();
        Parallel.map(refused, this::needs).stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(need -> needs.computeIfAbsent(need.blob().digest(), any -> new ArrayList<>())
                        .add(need));
        Parallel.map(
                needs.values(),
                places -> bring(
                        places.get(0),
                        places.get(0).upload().mountableBase(places.get(0).blob())));
        List<BlobPush> others = needs.values().stream()
                .flatMap(places -> places.stream().skip(1))
                .toList();
        Parallel.map(others, other -> bring(other, Optional.of(home(needs, other))));
    }

    private static ImageName home(Map<Digest, List<BlobPush>> needs, BlobPush other) {
        return needs.get(other.blob().digest()).get(0).upload().name();
    }

    private BlobPush bring(BlobPush push, Optional<ImageName> from) {
        blobs.bring(push.upload().name(), push.upload().source(push.blob(), blobs), from);
        return push;
    }

    private List<BlobPush> needs(ManifestPush push) {
        Set<Digest> named = push.missing().digests();
        Stream<Descriptor> candidates = push.manifest().blobs().stream();
        Stream<Descriptor> needed = named.isEmpty()
                ? candidates.filter(blob -> !blobs.exists(push.upload().name(), blob))
                : candidates.filter(blob -> named.contains(blob.digest()));
        return needed.map(blob -> new BlobPush(push.upload(), blob)).toList();
    }

    private static PushedImage pushed(ImageUpload upload) {
        return pushed(
                upload.name(), upload.root(), upload.platformManifests().get(0).pullSize());
    }

    private static PushedImage pushed(ImageName name, Manifest manifest, long size) {
        return new PushedImage(name, manifest.descriptor(), size, manifest.annotations());
    }

    private record ManifestPush(ImageUpload upload, Manifest manifest, Missing missing) {
        static ManifestPush of(ImageUpload upload, Manifest manifest) {
            return new ManifestPush(upload, manifest, Missing.NOTHING);
        }

        ManifestPush answered(Missing missing) {
            return new ManifestPush(upload, manifest, missing);
        }

        ImageReference reference() {
            return new ImageReference(
                    upload.name(), manifest.descriptor().digest().value());
        }
    }

    private record BlobPush(ImageUpload upload, Descriptor blob) {}
}
