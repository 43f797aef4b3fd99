package io.github.haztrak.changelog;

import io.github.haztrak.tag.TagName;
import java.util.List;
import java.util.Optional;

/**
 * The commits of a release.
 *
 * @param since the release before, or empty for the first
 * @param commits newest first
 */
public record CommitRange(Optional<TagName> since, List<Commit> commits) {
    /** Copies the commits. */
    public CommitRange {
        commits = List.copyOf(commits);
    }
}
