package io.github.haztrak.publication;

import io.github.haztrak.tag.TagName;

/** A release on its host, for everybody or for the few who see drafts. */
public sealed interface HostedRelease permits PublishedRelease, HeldDraft {
    /**
     * What it was made from.
     *
     * @return the name of the tag
     */
    TagName tag();

    /**
     * Whether it is marked as not ready for production.
     *
     * @return the mark
     */
    boolean prerelease();

    /**
     * Where it is read.
     *
     * @return the address of its page
     */
    String page();

    /**
     * Where one of its files is downloaded.
     *
     * @param asset the file's name
     * @return the address, as GitHub makes it from that of the page
     */
    default String download(String asset) {
        return page().replaceFirst("/releases/tag/", "/releases/download/") + "/" + asset;
    }
}
