package io.github.haztrak.rehearsal;

/**
 * A check run of a commit, as an app or a workflow's job reports it.
 *
 * @param name its name
 * @param status {@code queued}, {@code in_progress}, {@code completed} and others of GitHub's
 * @param conclusion {@code success}, {@code failure} and others; empty until it is completed
 * @param page where its details are; the page of a workflow's job holds {@code /actions/runs/NUMBER/job/NUMBER}
 */
public record SeededCheck(String name, String status, String conclusion, String page) {
    /** Refuses a conclusion without an end, and an end without a conclusion. */
    public SeededCheck {
        if (status.equals("completed") == conclusion.isEmpty()) {
            throw new IllegalArgumentException(name + " is " + status + ", " + conclusion);
        }
    }

    /**
     * A check that is done.
     *
     * @param name its name
     * @param conclusion {@code success}, {@code failure} and others
     * @param page where its details are
     * @return the check
     */
    public static SeededCheck done(String name, String conclusion, String page) {
        return new SeededCheck(name, "completed", conclusion, page);
    }
}
