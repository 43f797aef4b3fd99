package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import java.util.List;
import java.util.Optional;

/**
 * What changed, in groups.
 *
 * @param since the release before, or empty for the first
 * @param sections those that have entries, the most important first
 */
public record Changelog(Optional<TagName> since, List<Section> sections) {

    /**
     * Entries of one kind.
     *
     * @param title the heading
     * @param entries newest first, at least one
     */
    public record Section(String title, List<Entry> entries) {
        /** Copies the entries. */
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One change.
     *
     * @param scope what part it is about, if said
     * @param text the description, as committed
     * @param commit where it is
     */
    public record Entry(Optional<String> scope, String text, CommitId commit) {}

    /** Copies the sections. */
    public Changelog {
        sections = List.copyOf(sections);
    }

    /**
     * Counts the changes.
     *
     * @return the entries of all sections
     */
    public int size() {
        return sections.stream().mapToInt(section -> section.entries().size()).sum();
    }
}
