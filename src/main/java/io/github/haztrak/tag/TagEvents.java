package io.github.haztrak.tag;

/** What is mended in this clone before a release, for whoever shows it. */
public interface TagEvents {
    /**
     * The tag was lightweight in this clone, and its annotation was brought back.
     *
     * @param name the tag
     */
    void fetchedAnnotation(TagName name);

    /**
     * The tag was not in this clone, and was brought.
     *
     * @param name the tag
     */
    void fetchedTag(TagName name);

    /** The clone is shallow, and the rest of its history is being fetched; that may take minutes. */
    void fetchingHistory();
}
