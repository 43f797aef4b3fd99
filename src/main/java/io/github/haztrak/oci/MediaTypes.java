package io.github.haztrak.oci;

import java.util.List;
import java.util.Map;

/** The media types of images (OCI image spec, "Media Types"; Docker image manifest V2, schema 2). */
final class MediaTypes {
    static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    static final String INDEX = "application/vnd.oci.image.index.v1+json";
    static final String CONFIG = "application/vnd.oci.image.config.v1+json";
    static final String LAYER_GZIP = "application/vnd.oci.image.layer.v1.tar+gzip";

    private static final String DOCKER_MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
    private static final String DOCKER_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
    private static final Map<String, String> OCI_OF_DOCKER = Map.of(
            "application/vnd.docker.image.rootfs.diff.tar.gzip",
            LAYER_GZIP,
            "application/vnd.docker.image.rootfs.diff.tar",
            "application/vnd.oci.image.layer.v1.tar");

    /** What a manifest may come as, the preferred first. */
    static final String ACCEPT = String.join(", ", List.of(INDEX, MANIFEST, DOCKER_LIST, DOCKER_MANIFEST));

    private MediaTypes() {}

    static boolean isIndex(String mediaType) {
        return mediaType.equals(INDEX) || mediaType.equals(DOCKER_LIST);
    }

    /** The same layer may be named in an OCI manifest: the bytes do not differ. */
    static String ociLayer(String mediaType) {
        return OCI_OF_DOCKER.getOrDefault(mediaType, mediaType);
    }
}
