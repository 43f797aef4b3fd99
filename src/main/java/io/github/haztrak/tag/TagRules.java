package io.github.haztrak.tag;

import java.util.List;

/**
 * What a release asks of its tag and of the work tree.
 *
 * @param format how tags are named
 * @param checkModificationExcludes files that may differ from the tagged commit
 */
public record TagRules(TagFormat format, List<FilePattern> checkModificationExcludes) {
    /** Copies the patterns. */
    public TagRules {
        checkModificationExcludes = List.copyOf(checkModificationExcludes);
    }

    /**
     * The rules where only the names are configured.
     *
     * @param format how tags are named
     * @return rules that let no file differ
     */
    public static TagRules of(TagFormat format) {
        return new TagRules(format, List.of());
    }
}
