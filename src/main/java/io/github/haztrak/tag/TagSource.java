package io.github.haztrak.tag;

/**
 * Where tags are found.
 *
 * @param repository where HEAD is
 * @param remote where others find its tags
 * @param events who is told what was mended on the way
 */
public record TagSource(GitRepository repository, TagRemote remote, TagEvents events) {}
