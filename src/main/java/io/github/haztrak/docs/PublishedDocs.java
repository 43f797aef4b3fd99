package io.github.haztrak.docs;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.Version;
import java.util.List;
import java.util.Optional;

/**
 * What became of the documentation of a version.
 *
 * @param version the version
 * @param content what became of its folder
 * @param moved the aliases that name it now and did not before
 * @param commit the commit that was added to the site's branch; empty if nothing had to change
 */
public record PublishedDocs(Version version, Content content, List<Moved> moved, Optional<CommitId> commit) {
    /** What became of a version's folder. */
    public enum Content {
        /** It is new. */
        ADDED,
        /** It was there with other content. */
        REPLACED,
        /** It is as it was. */
        KEPT,
        /** The site has none of this version. */
        ABSENT
    }

    /**
     * An alias that names another version than before.
     *
     * @param alias its name
     * @param from the version it named before; empty if it is new, or if nobody has written down what it was
     */
    public record Moved(String alias, Optional<String> from) {}

    /** Copies the list. */
    public PublishedDocs {
        moved = List.copyOf(moved);
    }
}
