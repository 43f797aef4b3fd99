package io.github.haztrak.publication;

import io.github.haztrak.tag.TagName;

/**
 * Proves that a release is public.
 *
 * @param id GitHub's number for it
 * @param tag the tag it was made from
 * @param prerelease whether it is marked as not ready for production
 * @param page where people read it
 */
public record PublishedRelease(long id, TagName tag, boolean prerelease, String page) implements HostedRelease {}
