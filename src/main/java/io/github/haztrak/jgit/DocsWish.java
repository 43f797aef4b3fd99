package io.github.haztrak.jgit;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.docs.DocsVersion;
import io.github.haztrak.docs.DocsVersions;
import io.github.haztrak.tag.VerifiedTag;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What shall be on the site.
 *
 * @param tag the version
 * @param aliases the names that shall lead to it
 * @param content its files, as a tree; empty to take what the site has
 */
record DocsWish(VerifiedTag tag, DocsAliases aliases, Optional<ObjectId> content) {

    String folder() {
        return tag.version().text();
    }

    /** The title that somebody has given the version stays. */
    DocsVersion entry(DocsVersions before) {
        Optional<DocsVersion> there = before.find(tag.version());
        return new DocsVersion(
                tag.version(),
                there.map(DocsVersion::title).orElse(folder()),
                aliases.names(),
                Optional.of(tag.object().taggedAt()));
    }

    /** The message of the commit that makes it so. */
    String message() {
        String moved = aliases.names().isEmpty() ? "" : ", as " + String.join(" and ", aliases.names());
        return content.map(files -> "Documentation of ").orElse("Point to the documentation of ") + folder() + moved
                + "\n\nMade from the tag " + tag.name() + ", commit "
                + tag.commit().id() + "\n";
    }
}
