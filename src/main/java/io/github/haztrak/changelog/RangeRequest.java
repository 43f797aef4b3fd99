package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;

/**
 * Which commits to read.
 *
 * @param end the newest commit
 * @param base where the older ones end
 * @param layout what to find out about the files of each commit
 */
public record RangeRequest(CommitId end, Base base, Layout layout) {

    /** Where a range begins; the commit itself is not part of it. */
    public sealed interface Base {}

    /**
     * A commit that somebody named.
     *
     * @param since the commit
     */
    public record Told(Since since) implements Base {}

    /**
     * The release before.
     *
     * @param rule which releases count
     */
    public record Nearest(BaseRule rule) implements Base {}
}
