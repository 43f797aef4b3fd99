package io.github.haztrak.jgit;

import io.github.haztrak.tag.CommitId;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** What has to be known of commits and their parents to find a release. */
interface Ancestry {
    /** The first of some commits on the chain of first parents of another; that one itself does not count. */
    Optional<CommitId> nearest(CommitId commit, Set<CommitId> wanted) throws IOException;

    /** Which of some commits can be reached from another, but not from the base. */
    Set<CommitId> between(Optional<CommitId> base, CommitId commit, Set<CommitId> wanted) throws IOException;
}
