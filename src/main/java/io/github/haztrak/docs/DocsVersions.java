package io.github.haztrak.docs;

import io.github.haztrak.tag.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All versions whose documentation is on the site. An alias belongs to one of them at most, and is never named as one.
 *
 * @param all the newest first
 */
public record DocsVersions(List<DocsVersion> all) {
    /** Puts them in order. */
    public DocsVersions {
        all = all.stream()
                .sorted(Comparator.comparing(DocsVersion::version).reversed())
                .toList();
    }

    /**
     * Looks up a version.
     *
     * @param version which
     * @return its entry
     */
    public Optional<DocsVersion> find(Version version) {
        return all.stream().filter(there -> there.version().equals(version)).findFirst();
    }

    /**
     * Looks up an alias.
     *
     * @param alias which
     * @return the version it belongs to
     */
    public Optional<DocsVersion> holding(String alias) {
        return all.stream().filter(there -> there.aliases().contains(alias)).findFirst();
    }

    /**
     * Leaves out what is no longer there.
     *
     * @param isThere whether the site has a folder of a name
     * @return those that have one
     */
    public DocsVersions only(Predicate<String> isThere) {
        return new DocsVersions(all.stream()
                .filter(there -> isThere.test(there.version().text()))
                .toList());
    }

    /**
     * Adds a version, or gives it more aliases. Whoever has held them loses them; a name that is another version's own stays
     * that version's.
     *
     * @param entry the version as it shall be; its aliases are added to those it has
     * @return the versions with it
     */
    public DocsVersions with(DocsVersion entry) {
        List<String> wanted = Stream.concat(
                        find(entry.version()).stream().flatMap(there -> there.aliases().stream()),
                        entry.aliases().stream())
                .filter(alias -> find(new Version(alias)).isEmpty())
                .filter(alias -> !alias.equals(entry.version().text()))
                .distinct()
                .toList();
        Stream<DocsVersion> others = all.stream()
                .filter(there -> !there.version().equals(entry.version()))
                .map(there -> there.with(there.aliases().stream()
                        .filter(alias -> !wanted.contains(alias))
                        .filter(alias -> !alias.equals(entry.version().text()))
                        .toList()));
        return new DocsVersions(
                Stream.concat(others, Stream.of(entry.with(wanted))).toList());
    }
}
