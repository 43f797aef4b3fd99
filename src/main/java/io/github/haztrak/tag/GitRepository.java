package io.github.haztrak.tag;

import java.util.List;
import java.util.Optional;

/** The repository a release is made from. Reading only. */
public interface GitRepository {
    /**
     * Tells what is checked out.
     *
     * @return HEAD with the tags on it
     * @throws io.github.haztrak.problem.ReleaseException HZ-GIT-001 without a repository or a commit
     */
    Head head();

    /**
     * Compares the work tree and the index with HEAD, as {@code git status --porcelain} does.
     *
     * @return the paths that differ or are untracked (ignored ones are not), sorted; empty for a clean tree
     */
    List<String> modifiedFiles();

    /**
     * Asks the remote {@code origin} for one tag.
     *
     * @param name the tag
     * @return the tag there, or empty if the remote has none of the name
     * @throws io.github.haztrak.problem.ReleaseException HZ-TAG-008 without such a remote or if it cannot be
     *     asked
     */
    Optional<RemoteTag> remoteTag(TagName name);
}
