package io.github.haztrak.rehearsal;

import java.util.List;

/**
 * A commit as GitHub knows it beyond git.
 *
 * @param commit 40 hex digits
 * @param login the author's account; empty if the address belongs to none
 * @param pullRequests those it came by
 */
public record SeededContribution(String commit, String login, List<PullRequest> pullRequests) {
    /** Copies the list; refuses an id that git could not have made. */
    public SeededContribution {
        pullRequests = List.copyOf(pullRequests);
        if (!commit.matches("[0-9a-f]{40}")) {
            throw new IllegalArgumentException("not a commit: " + commit);
        }
    }

    /**
     * A pull request.
     *
     * @param number its number
     * @param title its title now
     * @param labels its labels
     */
    public record PullRequest(int number, String title, List<String> labels) {
        /** Copies the labels. */
        public PullRequest {
            labels = List.copyOf(labels);
        }
    }
}
