package io.github.haztrak.changelog;

import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes the changelog of a release: finds the release before it and sorts the commits since into groups. */
public final class ChangelogComposer {
    private final CommitHistory history;
    private final TagFormat format;

    /**
     * Composes from one history.
     *
     * @param history the commits
     * @param format which tags are releases
     */
    public ChangelogComposer(CommitHistory history, TagFormat format) {
        this.history = history;
        this.format = format;
    }

    /**
     * Composes the changelog of a tag. A stable version is compared with the stable one before, a pre-release with the
     * nearest release of any kind.
     *
     * @param tag the tag to be released
     * @return every commit since, except those that only join histories, each in one section
     */
    public Changelog compose(VerifiedTag tag) {
        CommitRange range = history.since(tag.commit().id(), comparableWith(tag));
        Map<Group, List<Changelog.Entry>> entries = new EnumMap<>(Group.class);
        for (Commit commit : range.commits()) {
            if (!commit.isMerge()) {
                add(entries, commit);
            }
        }
        return new Changelog(range.since(), sections(entries));
    }

    /**
     * Finds the release that the changelog of a tag starts from.
     *
     * @param tag the tag to be released
     * @return its version; empty for the first release
     */
    public Optional<Version> releaseBefore(VerifiedTag tag) {
        return history.since(tag.commit().id(), comparableWith(tag)).since().flatMap(format::versionOf);
    }

    private Predicate<TagName> comparableWith(VerifiedTag tag) {
        boolean stableOnly = tag.version().isStable();
        return name -> !name.equals(tag.name())
                && format.versionOf(name)
                        .filter(version -> version.isStable() || !stableOnly)
                        .isPresent();
    }

    private static void add(Map<Group, List<Changelog.Entry>> entries, Commit commit) {
        Optional<ConventionalCommit> conventional = ConventionalCommit.of(commit);
        Group group = conventional.map(Group::of).orElse(Group.OTHER);
        Changelog.Entry entry = conventional
                .filter(parts -> group != Group.OTHER)
                .map(parts -> new Changelog.Entry(parts.scope(), parts.description(), commit.id()))
                .orElseGet(() -> new Changelog.Entry(Optional.empty(), commit.subject(), commit.id()));
        entries.computeIfAbsent(group, any -> new ArrayList<>()).add(entry);
    }

    private static List<Changelog.Section> sections(Map<Group, List<Changelog.Entry>> entries) {
        return entries.entrySet().stream()
                .map(group -> new Changelog.Section(group.getKey().title, group.getValue()))
                .toList();
    }

    private enum Group {
        BREAKING("Breaking changes", ""),
        FEATURES("Features", "feat"),
        FIXES("Fixes", "fix"),
        PERFORMANCE("Performance", "perf"),
        DOCUMENTATION("Documentation", "docs"),
        OTHER("Other changes", "");

        private final String title;
        private final String type;

        Group(String title, String type) {
            this.title = title;
            this.type = type;
        }

        private static Group of(ConventionalCommit commit) {
            if (commit.breaking()) {
                return BREAKING;
            }
            for (Group group : values()) {
                if (group.type.equals(commit.type())) {
                    return group;
                }
            }
            return OTHER;
        }
    }
}
