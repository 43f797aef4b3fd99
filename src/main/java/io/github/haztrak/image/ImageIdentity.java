package io.github.haztrak.image;

/**
 * Which image of a release this is.
 *
 * @param module the Maven module's artifactId
 * @param kind what it does
 * @param name where it goes
 */
public record ImageIdentity(String module, ImageKind kind, ImageName name) {}
