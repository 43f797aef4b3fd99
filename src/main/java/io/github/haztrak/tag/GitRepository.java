package io.github.haztrak.tag;

import java.util.List;

/** The repository a release is made from. Its commits, branches and files stay as they are. */
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
     * Makes sure that no commit is missing.
     *
     * @return what was seen, one line
     * @throws io.github.haztrak.problem.ReleaseException HZ-GIT-002 for a shallow clone
     */
    String requireWholeHistory();
}
