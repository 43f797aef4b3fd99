package io.github.haztrak.publication;

import java.util.List;

/** Decides whether a release that is about to be revealed becomes the one that GitHub shows as Latest. */
@FunctionalInterface
public interface LatestRule {
    /**
     * Decides. It is the last moment before the release is public: what must not be so then is refused by throwing.
     *
     * @param published what is public at this moment
     * @return whether Latest moves to the new release
     */
    boolean among(List<PublishedRelease> published);
}
