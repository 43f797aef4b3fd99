package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import java.time.Instant;
import java.util.List;

/**
 * A commit and what is known of it.
 *
 * @param commit its id
 * @param committedAt the committer's time
 * @param tags those that name it, in the order of their names
 */
public record Revision(CommitId commit, Instant committedAt, List<Tag> tags) {
    /**
     * A tag of the commit.
     *
     * @param name its name
     * @param annotation its message; empty for a lightweight tag
     */
    public record Tag(TagName name, String annotation) {}

    /** Copies the tags. */
    public Revision {
        tags = List.copyOf(tags);
    }
}
