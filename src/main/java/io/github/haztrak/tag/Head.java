package io.github.haztrak.tag;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is checked out.
 *
 * @param commit the commit HEAD names
 * @param committedAt the committer's time
 * @param tags every tag that peels to it, by name
 * @param origin the address of the remote {@code origin}, without user and password, if there is one; an SSH address
 *     ({@code git@host:path}) is given as {@code https://host/path}
 */
public record Head(CommitId commit, Instant committedAt, List<TagAtHead> tags, Optional<String> origin) {
    /** Keeps its own copy of the tags. */
    public Head {
        tags = List.copyOf(tags);
    }
}
