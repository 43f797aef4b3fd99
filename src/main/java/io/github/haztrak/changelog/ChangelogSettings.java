package io.github.haztrak.changelog;

import io.github.haztrak.tag.TagFormat;
import java.util.List;

/**
 * How changelogs of a repository are made.
 *
 * @param releases which tags are releases
 * @param grouping in which groups changes are told
 * @param selection which changes are told
 */
public record ChangelogSettings(Releases releases, Grouping grouping, Selection selection) {

    /**
     * Which tags are releases.
     *
     * @param format how they are named
     * @param tags which of them count as a base
     */
    public record Releases(TagFormat format, BaseRule.Tags tags) {}

    /**
     * Which changes are told, and what of them.
     *
     * @param exclusions which are not
     * @param layout the parts of the repository
     * @param modules how modules are shown
     */
    public record Selection(Exclusions exclusions, Layout layout, Modules modules) {
        /** All, without modules. */
        public static final Selection DEFAULT = new Selection(Exclusions.DEFAULT, Layout.UNASKED, Modules.COUNT);

        /** To count the modules that differ, no commit has to be compared with the one before. */
        Layout eachCommit(boolean ofOneModule) {
            return ofOneModule || modules != Modules.COUNT ? layout : new Layout(List.of(), layout.excluded());
        }
    }

    /** How modules are shown. */
    public enum Modules {
        /** Only as a number. */
        COUNT,
        /** As the scope of entries that have none. */
        TAG,
        /** As a section each. */
        SECTION
    }

    /**
     * What a project gets that configures nothing.
     *
     * @param format how its tags are named
     * @return the default
     */
    public static ChangelogSettings of(TagFormat format) {
        return new ChangelogSettings(new Releases(format, BaseRule.Tags.ALL), Grouping.DEFAULT, Selection.DEFAULT);
    }
}
