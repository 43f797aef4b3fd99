package io.github.haztrak.changelog;

import java.util.List;
import java.util.Optional;

/**
 * The commits of a release.
 *
 * @param since what is compared with, or empty for a first release
 * @param commits children before their parents
 * @param mailmap who is meant by their authors
 */
public record CommitRange(Optional<Since> since, List<Commit> commits, Mailmap mailmap) {
    /** Copies the commits. */
    public CommitRange {
        commits = List.copyOf(commits);
    }
}
