package io.github.haztrak.oci;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The media types of images (OCI image spec, "Media Types"; Docker image manifest V2, schema 2). */
final class MediaTypes {
    static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    static final String INDEX = "application/vnd.oci.image.index.v1+json";
    static final String CONFIG = "application/vnd.oci.image.config.v1+json";
    static final String LAYER_GZIP = "application/vnd.oci.image.layer.v1.tar+gzip";

    private static final String DOCKER_MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
    private static final String DOCKER_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
    private static final String SCHEMA_1 = "application/vnd.docker.distribution.manifest.v1";
    private static final String DOCKER_LAYER = "application/vnd.docker.image.rootfs.";
    private static final String OCI_LAYER = "application/vnd.oci.image.layer.";
    private static final Map<String, String> OCI_OF_DOCKER = Map.of(
            DOCKER_LAYER + "diff.tar.gzip",
            LAYER_GZIP,
            DOCKER_LAYER + "diff.tar",
            OCI_LAYER + "v1.tar",
            DOCKER_LAYER + "diff.tar.zstd",
            OCI_LAYER + "v1.tar+zstd",
            DOCKER_LAYER + "foreign.diff.tar.gzip",
            OCI_LAYER + "nondistributable.v1.tar+gzip",
            DOCKER_LAYER + "foreign.diff.tar",
            OCI_LAYER + "nondistributable.v1.tar");

    /** Docker 1.10 named no type for its configurations. */
    private static final Set<String> CONFIGS =
            Set.of(CONFIG, "application/vnd.docker.container.image.v1+json", "application/octet-stream");

    /** What a manifest may come as, the preferred first. */
    static final String ACCEPT = String.join(", ", List.of(INDEX, MANIFEST, DOCKER_LIST, DOCKER_MANIFEST));

    private MediaTypes() {}

    static boolean isIndex(String mediaType) {
        return mediaType.equals(INDEX) || mediaType.equals(DOCKER_LIST);
    }

    static boolean isImage(String mediaType) {
        return mediaType.equals(MANIFEST) || mediaType.equals(DOCKER_MANIFEST);
    }

    /** Docker's first format (image manifest V2, schema 1): no configuration, and layers without their sizes. */
    static boolean isSchema1(String mediaType) {
        return mediaType.startsWith(SCHEMA_1);
    }

    /** What a manifest is that does not name its type. */
    static String unnamed(int schemaVersion, boolean namesManifests) {
        if (schemaVersion == 1) {
            return SCHEMA_1 + "+json";
        }
        return namesManifests ? INDEX : MANIFEST;
    }

    static boolean isConfig(String mediaType) {
        return CONFIGS.contains(mediaType);
    }

    /** A layer whose owner alone hands it out; registries may have it or not. */
    static boolean isNonDistributable(String mediaType) {
        return mediaType.startsWith(OCI_LAYER + "nondistributable.") || mediaType.startsWith(DOCKER_LAYER + "foreign.");
    }

    /** The same layer may be named in an OCI manifest: the bytes do not differ. */
    static String ociLayer(String mediaType) {
        return OCI_OF_DOCKER.getOrDefault(mediaType, mediaType);
    }
}
