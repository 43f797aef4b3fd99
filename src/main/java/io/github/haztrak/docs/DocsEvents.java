package io.github.haztrak.docs;

import io.github.haztrak.tag.CommitId;
import java.time.Duration;

/** What happens on the way to a site, for whoever shows it. */
public interface DocsEvents {
    /**
     * Something is tried again.
     *
     * @param what which step
     * @param reason why
     * @param pause how long is waited before
     */
    void retrying(String what, String reason, Duration pause);

    /**
     * The site has a page at its root that is none of ours; it stays.
     *
     * @param branch where it is
     */
    void keptOwnPage(String branch);

    /**
     * A commit has arrived on the site's branch.
     *
     * @param branch where it is
     * @param commit its id
     */
    void pushedCommit(String branch, CommitId commit);
}
