package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.Platform;
import java.util.List;

/**
 * A base image on one platform.
 *
 * @param platform what it runs on
 * @param manifest its manifest
 * @param config its configuration (OCI image spec, "Image Configuration")
 * @param root the digest the base was read by: the index's, or the manifest's
 */
record BasePlatform(Platform platform, Manifest manifest, ObjectNode config, Digest root) {
    /** What only images for Windows say of their platform. */
    static final List<String> WINDOWS = List.of("os.version", "os.features");

    /** The platform as an index says it (OCI image index spec, {@code platform}). */
    ObjectNode descriptor() {
        ObjectNode node =
                Json.object().put("architecture", platform.architecture()).put("os", platform.os());
        WINDOWS.stream().filter(config::has).forEach(key -> node.set(key, config.path(key)));
        return platform.variant().isEmpty() ? node : node.put("variant", platform.variant());
    }
}
