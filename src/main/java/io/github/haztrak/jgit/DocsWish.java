package io.github.haztrak.jgit;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.docs.DocsVersion;
import io.github.haztrak.docs.DocsVersions;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What shall be on the site.
 *
 * @param version the version
 * @param aliases the names that shall lead to it
 * @param made what it is made of; empty to take what the site has
 * @param withdrawn whether people are told not to use it; empty to leave that as it is
 */
record DocsWish(Version version, DocsAliases aliases, Optional<Made> made, Optional<Boolean> withdrawn) {

    /** Files as a tree, and the tag they were built from. */
    record Made(VerifiedTag tag, ObjectId tree) {}

    static DocsWish publishing(VerifiedTag tag, DocsAliases aliases, ObjectId tree) {
        return new DocsWish(tag.version(), aliases, Optional.of(new Made(tag, tree)), Optional.empty());
    }

    static DocsWish pointing(Version version, DocsAliases aliases) {
        return new DocsWish(version, aliases, Optional.empty(), Optional.empty());
    }

    static DocsWish marking(Version version, boolean withdrawn) {
        return new DocsWish(version, new DocsAliases(List.of()), Optional.empty(), Optional.of(withdrawn));
    }

    Optional<ObjectId> content() {
        return made.map(Made::tree);
    }

    String folder() {
        return version.text();
    }

    /**
     * The title that somebody has given the version stays. A version that is published takes no alias from a newer one, which
     * may have come in between and stands; only a pointer goes back.
     */
    DocsVersion entry(DocsVersions before) {
        Optional<DocsVersion> there = before.find(version);
        return new DocsVersion(
                version,
                there.map(DocsVersion::title).orElse(folder()),
                aliases.names().stream()
                        .filter(alias -> made.isEmpty() || !isNewer(before.holding(alias)))
                        .toList(),
                made.map(built -> built.tag().object().taggedAt()).or(() -> there.flatMap(DocsVersion::taggedAt)),
                withdrawn.orElse(there.map(DocsVersion::withdrawn).orElse(false)));
    }

    private boolean isNewer(Optional<DocsVersion> holder) {
        return holder.filter(there -> !there.withdrawn())
                .map(DocsVersion::version)
                .filter(Version::isStable)
                .filter(other -> other.compareTo(version) > 0)
                .isPresent();
    }

    /** The message of the commit that makes it so. */
    String message() {
        return made.map(built -> "Documentation of " + folder() + "\n\nMade from the tag "
                        + built.tag().name() + ", commit "
                        + built.tag().commit().id() + "\n")
                .or(() -> withdrawn.map(marked ->
                        "Tell that " + folder() + (marked ? " is withdrawn\n" : " is not withdrawn any more\n")))
                .orElseGet(() -> "Point " + String.join(" and ", aliases.names()) + " to the documentation of "
                        + folder() + "\n");
    }
}
