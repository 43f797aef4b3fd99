package io.github.haztrak.oci;

import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.oci.ManifestStore.Missing;
import java.util.List;

/**
 * A manifest that is written by its digest, where nobody sees it.
 *
 * @param upload the image it belongs to
 * @param manifest the manifest or index
 * @param missing what the registry lacked for it when it was asked last
 */
record ManifestPush(ImageUpload upload, Manifest manifest, Missing missing) {

    static ManifestPush of(ImageUpload upload, Manifest manifest) {
        return new ManifestPush(upload, manifest, Missing.NOTHING);
    }

    static List<ManifestPush> platforms(ImageUpload upload) {
        return upload.platforms().stream().map(manifest -> of(upload, manifest)).toList();
    }

    ManifestPush answered(Missing answer) {
        return new ManifestPush(upload, manifest, answer);
    }

    boolean isTaken() {
        return missing.taken();
    }

    ImageReference reference() {
        return new ImageReference(upload.name(), manifest.descriptor().digest().value());
    }

    /** The blobs the registry named; all that are not there where it named none. */
    List<BlobPush> needs(BlobStore blobs) {
        return manifest.blobs().stream()
                .filter(blob -> missing.digests().isEmpty()
                        ? !blobs.exists(upload.name(), blob)
                        : missing.digests().contains(blob.digest()))
                .map(blob -> new BlobPush(upload, blob))
                .toList();
    }

    /**
     * A blob that a repository lacks.
     *
     * @param upload the image that needs it
     * @param blob which
     */
    record BlobPush(ImageUpload upload, Descriptor blob) {}
}
