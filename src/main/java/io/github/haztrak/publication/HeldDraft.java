package io.github.haztrak.publication;

import io.github.haztrak.tag.TagName;

/**
 * Proves that a release is complete and waits for a person to reveal it.
 *
 * @param tag the tag it was made from
 * @param prerelease whether it is marked as not ready for production
 * @param page where people with write access read it
 */
public record HeldDraft(TagName tag, boolean prerelease, String page) implements HostedRelease {}
