/**
 * The OCI client: composes images on top of a base and moves them to a registry, on {@code java.net.http}. Speaks the OCI
 * distribution specification 1.1 and the Docker Registry HTTP API V2 where registries still answer in its types.
 */
package io.github.haztrak.oci;
