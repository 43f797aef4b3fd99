package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import java.util.Set;
import java.util.function.Predicate;

/** The history a changelog is made from. */
public interface CommitHistory {
    /** The commits read for a first release, at the most. */
    int FIRST_RELEASE_BOUND = 1_000;

    /**
     * Reads the commits that are new in a commit since the release before it. That release is the nearest one on the chain
     * of first parents; its own commit carries no part in its search.
     *
     * @param commit the commit to be released
     * @param isRelease whether a tag marks a release to compare with
     * @return all commits reachable from {@code commit} and not from that release, merges included, newest first; without
     *     such a release the last {@link #FIRST_RELEASE_BOUND}
     * @throws io.github.haztrak.problem.ReleaseException HZ-GIT-001 if the history cannot be read, HZ-GIT-002 if
     *     the clone is shallow
     */
    CommitRange since(CommitId commit, Predicate<TagName> isRelease);

    /**
     * Lists the tags of the repository.
     *
     * @return all names, annotated or not
     * @throws io.github.haztrak.problem.ReleaseException as {@link #since}: a shallow clone lacks tags, too
     */
    Set<TagName> tags();
}
