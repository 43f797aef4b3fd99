package io.github.haztrak.image;

import java.nio.file.Path;

/**
 * A layer that was written.
 *
 * @param name its content's name
 * @param blob the compressed tar: {@code application/vnd.oci.image.layer.v1.tar+gzip}
 * @param diffId the digest of the tar before compression (OCI image spec, "Layer DiffID")
 * @param file where the compressed tar is
 */
public record Layer(String name, Descriptor blob, Digest diffId, Path file) {}
