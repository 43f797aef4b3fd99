package io.github.haztrak.jgit;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.docs.DocsVersion;
import io.github.haztrak.docs.DocsVersions;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
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

    /**
     * The title that somebody has given the version stays. A version that is published takes no alias from a newer one, which
     * may have come in between; only a pointer goes back.
     */
    DocsVersion entry(DocsVersions before) {
        Optional<DocsVersion> there = before.find(tag.version());
        return new DocsVersion(
                tag.version(),
                there.map(DocsVersion::title).orElse(folder()),
                aliases.names().stream()
                        .filter(alias -> content.isEmpty() || !isNewer(before.holding(alias)))
                        .toList(),
                Optional.of(tag.object().taggedAt()));
    }

    private boolean isNewer(Optional<DocsVersion> holder) {
        return holder.map(DocsVersion::version)
                .filter(Version::isStable)
                .filter(other -> other.compareTo(tag.version()) > 0)
                .isPresent();
    }

    /** The message of the commit that makes it so. */
    String message() {
        return content.map(files -> "Documentation of ")
                        .orElse("Point " + String.join(" and ", aliases.names()) + " to the documentation of ")
                + folder()
                + "\n\nMade from the tag " + tag.name() + ", commit "
                + tag.commit().id() + "\n";
    }
}
