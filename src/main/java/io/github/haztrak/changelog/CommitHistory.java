package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The history a changelog is made from. */
public interface CommitHistory {
    /** The commits read for a first release, at the most. */
    int FIRST_RELEASE_BOUND = 1_000;

    /**
     * Finds a commit.
     *
     * @param name what git calls a revision: a tag, a branch, {@code HEAD}, an id or the beginning of one
     * @return the commit it peels to, with its tags
     * @throws io.github.haztrak.problem.ReleaseException HZ-GIT-001 if the repository cannot be read, HZ-CFG-001 if nothing
     *     has that name
     */
    Revision revision(String name);

    /**
     * Reads the commits that are new since a base, in one walk. Where the base is to be found, it is the nearest release on
     * the chain of first parents, or one that a merged branch brought if {@link BaseRule#supersedes} says so; tags of the
     * commit itself carry no part in the search.
     *
     * @param request where to end, where to begin, what to look at
     * @return all commits reachable from the end and not from the base, merges included, children before their parents;
     *     without a base the last {@link #FIRST_RELEASE_BOUND}
     * @throws io.github.haztrak.problem.ReleaseException HZ-GIT-001 if the history cannot be read, HZ-GIT-002 if the clone
     *     is shallow, HZ-GIT-003 if it is grafted
     */
    CommitRange range(RangeRequest request);

    /**
     * Finds the base of a range without reading the range.
     *
     * @param request as for {@link #range}
     * @return the base; empty for a first release
     * @throws io.github.haztrak.problem.ReleaseException as {@link #range}
     */
    Optional<Since> since(RangeRequest request);

    /**
     * Finds which parts of the repository differ between two commits, without reading the commits in between.
     *
     * @param base the older commit; without one, every part that has files
     * @param end the newer commit
     * @param layout the parts
     * @return names of modules, {@link Layout#DOCS} or {@link Layout#BUILD}
     * @throws io.github.haztrak.problem.ReleaseException HZ-GIT-001 if the repository cannot be read
     */
    Set<String> areas(Optional<CommitId> base, CommitId end, Layout layout);

    /**
     * The folder whose files it is about.
     *
     * @return the root of the work tree
     * @throws io.github.haztrak.problem.ReleaseException HZ-GIT-001 if the repository cannot be read
     */
    Path root();

    /**
     * Lists the tags of the repository.
     *
     * @return all names, annotated or not
     * @throws io.github.haztrak.problem.ReleaseException as {@link #range}: a shallow clone lacks tags, too
     */
    Set<TagName> tags();
}
