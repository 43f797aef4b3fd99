package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.Platform;

/**
 * A base image on one platform.
 *
 * @param platform what it runs on
 * @param manifest its manifest
 * @param config its configuration (OCI image spec, "Image Configuration")
 * @param root the digest the base was read by: the index's, or the manifest's
 */
record BasePlatform(Platform platform, Manifest manifest, ObjectNode config, Digest root) {}
