package io.github.haztrak.publication;

import java.util.List;

/** Decides whether a release that is about to be revealed becomes the one that GitHub shows as Latest. */
@FunctionalInterface
public interface LatestRule {
    /**
     * Decides.
     *
     * @param published what is public at this moment
     * @return whether Latest moves to the new release
     */
    boolean among(List<PublishedRelease> published);
}
