package io.github.haztrak.release;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.docs.DocsSite;
import io.github.haztrak.docs.DocsVersion;
import io.github.haztrak.docs.DocsVersions;
import io.github.haztrak.release.Promotion.Move;
import io.github.haztrak.tag.Version;
import java.util.List;
import java.util.Optional;

/**
 * The names under which documentation is found. A site that has none of the version keeps them where they are.
 *
 * @param site the site
 * @param versions what is on it
 */
record DocsPointers(DocsSite site, DocsVersions versions) {

    static DocsPointers of(DocsSite site) {
        return new DocsPointers(site, site.versions());
    }

    /** What it takes to lead aliases to a version; empty if nothing has to move, or nothing can. */
    Optional<PointerStep> step(Version version, DocsAliases aliases) {
        Optional<DocsVersion> there = versions.find(version);
        List<Move> moves = there.isEmpty()
                ? List.of()
                : aliases.names().stream()
                        .filter(alias -> !there.get().aliases().contains(alias))
                        .map(alias -> new Move("docs " + alias, holder(alias), version.text()))
                        .toList();
        return moves.isEmpty()
                ? Optional.empty()
                : Optional.of(PointerStep.moving(moves, () -> site.point(version, aliases)));
    }

    /** What it takes to tell visitors whether a version stands; empty if the site does, or has none of it. */
    Optional<PointerStep> mark(Version version, boolean withdrawn) {
        return versions.find(version)
                .filter(there -> there.withdrawn() != withdrawn)
                .map(there -> PointerStep.telling(
                        "marked as " + (withdrawn ? "withdrawn" : "standing") + " in the list of documentation",
                        () -> site.mark(version, withdrawn)));
    }

    private Optional<String> holder(String alias) {
        return versions.holding(alias).map(holder -> holder.version().text());
    }
}
