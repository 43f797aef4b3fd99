package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;

/**
 * What a changelog is compared with.
 *
 * @param name as people call it: a tag as a rule
 * @param commit the commit
 * @param reason why this one
 */
public record Since(String name, CommitId commit, Reason reason) {

    /** Why a range begins where it does. */
    public enum Reason {
        /** A stable version is compared with stable ones. */
        NEAREST_STABLE("the nearest stable release on this line"),
        /** A pre-release is compared with all. */
        NEAREST("the nearest release on this line"),
        /** The release was made on a branch that was merged back. */
        MERGED("the last release that was merged into this line"),
        /** Somebody said so. */
        TOLD("as you asked");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
