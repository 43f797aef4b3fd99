package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What changed, in groups.
 *
 * @param range between what
 * @param sections those that have entries, in their order
 * @param contributors who wrote it, by their names
 */
public record Changelog(Range range, List<Section> sections, List<Contributor> contributors) {

    /**
     * What a changelog is about.
     *
     * @param release what is or will be released
     * @param since what it is compared with, or empty for a first release
     * @param tally what was read
     */
    public record Range(Release release, Optional<Since> since, Tally tally) {}

    /**
     * The end of a range.
     *
     * @param commit the newest commit
     * @param committedAt the committer's time
     * @param tag its tag and version, or empty if it is not released
     */
    public record Release(CommitId commit, Instant committedAt, Optional<Tagged> tag) {
        /**
         * How people call it.
         *
         * @return the tag's name, or {@code Unreleased}
         */
        public String title() {
            return tag.map(tagged -> tagged.name().value()).orElse("Unreleased");
        }

        /**
         * How git calls it.
         *
         * @return the tag's name, or the commit's id
         */
        public String revision() {
            return tag.map(tagged -> tagged.name().value()).orElse(commit.hex());
        }
    }

    /**
     * A tag of the format.
     *
     * @param name its name
     * @param version the version it stands for
     * @param annotation its message; may be empty
     */
    public record Tagged(TagName name, Version version, String annotation) {}

    /**
     * What was read.
     *
     * @param commits how many commits are in the range, merges among them
     * @param modules the modules that differ from what is compared with
     * @param leftOut the commits that no entry tells of, by the reason
     */
    public record Tally(int commits, SortedSet<String> modules, Map<Reason, List<CommitId>> leftOut) {
        /** Copies everything. */
        public Tally {
            modules = new TreeSet<>(modules);
            leftOut = Map.copyOf(leftOut);
        }
    }

    /** Why a commit is left out. */
    public enum Reason {
        /** It only joins histories. */
        MERGE("merges"),
        /** It was taken back, or took back, before anybody got it. */
        CANCELLED("that cancel each other"),
        /** The configuration excludes it. */
        EXCLUDED("excluded by the configuration"),
        /** No configured group takes it. */
        UNGROUPED("of no group"),
        /** The changelog is about another module. */
        OTHER_MODULE("of other modules");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Entries of one kind.
     *
     * @param heading what stands above them
     * @param folded whether a long list is shown as its number first
     * @param entries newest first, at least one
     */
    public record Section(Heading heading, boolean folded, List<Entry> entries) {
        /** Copies the entries. */
        public Section {
            entries = List.copyOf(entries);
        }

        /**
         * The beginning.
         *
         * @param count how many entries
         * @return a section with the first of them
         */
        public Section first(int count) {
            return new Section(heading, folded, entries.subList(0, count));
        }
    }

    /**
     * What stands above entries.
     *
     * @param group the title of their group
     * @param module the module they are of, where modules have sections
     */
    public record Heading(String group, Optional<String> module) {}

    /**
     * One change.
     *
     * @param text what is said
     * @param source where it is from
     */
    public record Entry(Text text, Source source) {}

    /**
     * What an entry says, as committed: not yet safe to write anywhere.
     *
     * @param scope what part it is about, if said
     * @param description one line
     * @param notes what no longer works as before, a line each
     */
    public record Text(Optional<String> scope, String description, List<String> notes) {
        /** Copies the notes. */
        public Text {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Where an entry is from.
     *
     * @param commits the leading one first
     * @param pullRequest the number of the pull request it came by
     * @param closes the numbers of the issues it closes
     */
    public record Source(List<CommitId> commits, Optional<Integer> pullRequest, List<Integer> closes) {
        /** Copies the lists; rejects an entry from nowhere. */
        public Source {
            commits = List.copyOf(commits);
            closes = List.copyOf(closes);
            if (commits.isEmpty()) {
                throw new IllegalArgumentException("an entry needs a commit");
            }
        }

        /**
         * The commit that stands for all.
         *
         * @return the first
         */
        public CommitId commit() {
            return commits.get(0);
        }
    }

    /**
     * Somebody who took part.
     *
     * @param name the name
     * @param login the account on GitHub, if it is known
     * @param first whether it is known to be the first time
     */
    public record Contributor(String name, Optional<String> login, boolean first) {}

    /** Copies the lists. */
    public Changelog {
        sections = List.copyOf(sections);
        contributors = List.copyOf(contributors);
    }

    /**
     * Counts the changes.
     *
     * @return the entries of all sections
     */
    public int size() {
        return sections.stream().mapToInt(section -> section.entries().size()).sum();
    }

    /**
     * The same with other sections.
     *
     * @param others what to show instead
     * @return a changelog of the same range
     */
    public Changelog with(List<Section> others) {
        return new Changelog(range, others, contributors);
    }
}
