package io.github.haztrak.oci;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.oci.ManifestPush.BlobPush;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One image on its way to a registry.
 *
 * @param image what was built
 * @param root its manifest or index
 * @param platforms the manifests that name blobs: those of an index, or the only one
 */
record ImageUpload(BuiltImage image, Manifest root, List<Manifest> platforms) {

    static ImageUpload of(BuiltImage image) {
        OciLayout layout = new OciLayout(image.layout());
        Manifest root = layout.manifest(image.manifest());
        List<Manifest> platforms = root.manifests().stream()
                .map(Json::descriptor)
                .map(layout::manifest)
                .toList();
        return new ImageUpload(image, root, root.isIndex() ? platforms : List.of(root));
    }

    ImageName name() {
        return image.identity().name();
    }

    /** Each blob once, whatever number of platforms shares it. */
    Set<Descriptor> blobs() {
        return platforms.stream().flatMap(manifest -> manifest.blobs().stream()).collect(Collectors.toSet());
    }

    /** Whether the repository has nothing of it, as where nobody has pushed before. */
    boolean lacksAll(Collection<BlobPush> needs) {
        return needs.containsAll(
                blobs().stream().map(blob -> new BlobPush(this, blob)).toList());
    }

    /** Where the registry has a blob of the base, if the base lives in the same registry. */
    Optional<ImageName> mountableBase(Descriptor blob) {
        return isOfBase(blob) && image.base().registry().equals(name().registry())
                ? Optional.of(image.base())
                : Optional.empty();
    }

    BlobSource source(Descriptor blob, BlobStore bases) {
        return new BlobSource(blob, () -> open(blob, bases));
    }

    /** Proves that the registry has it all. */
    PushedImage pushed() {
        return new PushedImage(
                name(), root.descriptor(), platforms.get(0).pullSize(), root.annotations(), root.platforms());
    }

    private InputStream open(Descriptor blob, BlobStore bases) throws IOException {
        return layout().holds(blob) ? layout().open(blob) : bases.open(image.base(), blob);
    }

    private boolean isOfBase(Descriptor blob) {
        return !layout().made(blob);
    }

    private OciLayout layout() {
        return new OciLayout(image.layout());
    }
}
