package io.github.haztrak.oci;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.oci.Attempts.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Brings the base's layers into an image's layout, so that the layout is all there is to the image. */
final class LayoutCompletion {
    private final BlobStore blobs;
    private final Attempts attempts;
    private final BaseShelf shelf;

    LayoutCompletion(BlobStore blobs, Attempts attempts, Path shelf) {
        this.blobs = blobs;
        this.attempts = attempts;
        this.shelf = new BaseShelf(shelf);
    }

    /** The layers that had to come over the wire. */
    List<Descriptor> of(BuiltImage image) {
        OciLayout layout = new OciLayout(image.layout());
        List<Descriptor> layers = ImageUpload.of(image).blobs().stream()
                .filter(blob -> !layout.holds(blob))
                .sorted(Comparator.comparing(blob -> blob.digest().value()))
                .toList();
        List<Descriptor> missing =
                layers.stream().filter(blob -> !shelf.holds(blob)).toList();
        Parallel.map(missing, blob -> fetch(image, blob));
        layers.forEach(blob -> shelf.lend(blob, layout.file(blob.digest())));
        layout.finish(image.manifest(), layers);
        shelf.trim();
        return missing;
    }

    private Descriptor fetch(BuiltImage image, Descriptor blob) {
        RegistryCall call = RegistryCall.of(image.base(), "GET", "blobs/" + blob.digest());
        for (int attempt = 1; ; attempt++) {
            try {
                shelf.take(image.base(), blob, blobs.open(image.base(), blob));
                return blob;
            } catch (IOException broken) {
                attempts.pause(call, attempt, Failure.of(broken));
            }
        }
    }
}
