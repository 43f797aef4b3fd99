package io.github.haztrak.changelog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which kinds of changes there are, in the order they are shown.
 *
 * @param groups the kinds
 */
public record Grouping(List<Group> groups) {
    static final String OTHER = "Other changes";

    /** The kinds of Conventional Commits, by what matters most to a reader. */
    public static final Grouping DEFAULT = new Grouping(List.of(
            Group.of("Breaking changes", Group.BREAKING),
            Group.of("Features", "feat", "feature"),
            Group.of("Fixes", "fix", "bugfix"),
            Group.of("Performance", "perf"),
            new Group("Dependencies", List.of(Group.DEPENDENCIES), true),
            Group.of("Documentation", "docs"),
            Group.of("Reverts", "revert"),
            Group.of(OTHER, Group.REST)));

    /** The kinds of keepachangelog.com, version 1.1.0. */
    public static final Grouping KEEP_A_CHANGELOG = new Grouping(List.of(
            Group.of("Added", "feat", "feature", "add", "added"),
            Group.of("Changed", Group.BREAKING, Group.REST),
            Group.of("Deprecated", "deprecate", "deprecated"),
            Group.of("Removed", "remove", "removed"),
            Group.of("Fixed", "fix", "bugfix"),
            Group.of("Security", "security", "sec")));

    /** Copies the groups; rejects a list without any. */
    public Grouping {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a changelog needs a group");
        }
    }

    /**
     * What is known of a change's kind.
     *
     * @param parts of its title, if that follows the convention
     * @param breaking whether something no longer works as before
     * @param dependency whether it updates a dependency
     * @param labels of its pull request
     */
    record Traits(Optional<ConventionalCommit> parts, boolean breaking, boolean dependency, Set<String> labels) {}

    /**
     * A group and by what it takes a change.
     *
     * @param group the group
     * @param by one of {@link Group#takes()}
     */
    record Found(Group group, String by) {
        boolean isRest() {
            return by.equals(Group.REST);
        }
    }

    Optional<Found> find(Traits traits) {
        for (String key : keys(traits)) {
            for (Group group : groups) {
                if (group.takes().contains(key)) {
                    return Optional.of(new Found(group, key));
                }
            }
        }
        return Optional.empty();
    }

    /** The most important of several kinds; what is of a kind comes before the rest. */
    Optional<Found> mostImportant(Collection<Traits> all) {
        if (all.size() == 1) {
            return find(all.iterator().next());
        }
        return all.stream()
                .flatMap(traits -> find(traits).stream())
                .min(Comparator.comparing(Found::isRest).thenComparing(found -> groups.indexOf(found.group())));
    }

    private static List<String> keys(Traits traits) {
        List<String> keys = new ArrayList<>();
        if (traits.breaking()) {
            keys.add(Group.BREAKING);
        }
        traits.labels().stream()
                .sorted()
                .map(label -> "label:" + label.toLowerCase(Locale.ROOT))
                .forEach(keys::add);
        traits.parts()
                .flatMap(parts -> parts.scope().map(scope -> parts.type() + "(" + scope.toLowerCase(Locale.ROOT) + ")"))
                .ifPresent(keys::add);
        if (traits.dependency()) {
            keys.add(Group.DEPENDENCIES);
        }
        traits.parts().map(ConventionalCommit::type).ifPresent(keys::add);
        keys.add(Group.REST);
        return keys;
    }
}
