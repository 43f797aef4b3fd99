package io.github.haztrak.release;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.tag.Version;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which pointers lead to a version from now on: one decision for the tags of all images, for GitHub's Latest and for the
 * documentation.
 *
 * @param version the version
 * @param moving what leads to it
 * @param taken names that are versions of their own, and never move
 * @param reason why, in a sentence
 */
record PointerDecision(Version version, Set<FloatingTag> moving, Set<String> taken, String reason) {
    /** Copies the sets. */
    PointerDecision {
        moving = Set.copyOf(moving);
        taken = Set.copyOf(taken);
    }

    boolean isNewest() {
        return moving.contains(FloatingTag.LATEST);
    }

    /** The tags of images that move, of those that are wanted. */
    List<String> imageTags(Collection<FloatingTag> wanted) {
        return Stream.of(FloatingTag.values())
                .filter(wanted::contains)
                .flatMap(kind -> name(kind).stream())
                .toList();
    }

    /** The names that lead to its documentation. */
    DocsAliases docs() {
        return new DocsAliases(Stream.of(FloatingTag.LATEST, FloatingTag.MINOR)
                .flatMap(kind -> name(kind).stream())
                .toList());
    }

    private Optional<String> name(FloatingTag kind) {
        return moving.contains(kind) ? kind.of(version).filter(name -> !taken.contains(name)) : Optional.empty();
    }
}
