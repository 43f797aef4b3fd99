package io.github.haztrak.oci;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageName;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One image on its way to a registry.
 *
 * @param image what was built
 * @param layout its files
 */
record ImageUpload(BuiltImage image, OciLayout layout) {

    static ImageUpload of(BuiltImage image) {
        return new ImageUpload(image, new OciLayout(image.layout()));
    }

    ImageName name() {
        return image.identity().name();
    }

    Manifest root() {
        return layout.manifest(image.manifest());
    }

    /** The manifests that name blobs: those of an index, or the only one. */
    List<Manifest> platformManifests() {
        Manifest root = root();
        return root.isIndex()
                ? root.manifests().stream()
                        .map(Json::descriptor)
                        .map(layout::manifest)
                        .toList()
                : List.of(root);
    }

    Stream<Descriptor> blobs() {
        return platformManifests().stream().flatMap(manifest -> manifest.blobs().stream());
    }

    Descriptor blob(Digest digest) {
        return blobs().filter(blob -> blob.digest().equals(digest)).findFirst().orElseThrow();
    }

    /** Whether the blob is the base's: it is not among our files. */
    boolean isOfBase(Descriptor blob) {
        return !layout.holds(blob);
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

    private InputStream open(Descriptor blob, BlobStore bases) {
        return isOfBase(blob) ? bases.open(image.base(), blob) : layout.open(blob);
    }
}
