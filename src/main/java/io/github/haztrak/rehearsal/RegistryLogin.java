package io.github.haztrak.rehearsal;

/** How a registry wants to be told who comes. */
public enum RegistryLogin {
    /** Bearer tokens that say what they are good for, as CNCF distribution's token services give them. */
    TELLING_TOKENS,
    /** Bearer tokens that say nothing, as GHCR's. */
    OPAQUE_TOKENS,
    /** User and secret with each request (RFC 7617). */
    BASIC
}
