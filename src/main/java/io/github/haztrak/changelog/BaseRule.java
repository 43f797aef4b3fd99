package io.github.haztrak.changelog;

import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.Version;
import java.util.List;
import java.util.Optional;

/**
 * Which releases a version is compared with: a stable one with stable ones, a pre-release with all. A version that is not
 * known yet counts as stable.
 *
 * @param format how tags of releases are named; others, such as {@code nightly} or those of other projects, do not count
 * @param version what is to be released, if that is known
 * @param tags which tags of the format count
 */
public record BaseRule(TagFormat format, Optional<Version> version, Tags tags) {

    /**
     * Which tags count.
     *
     * @param lightweight whether tags without an annotation do
     * @param ignored names of tags that do not
     */
    public record Tags(boolean lightweight, List<TextPattern> ignored) {
        /** Every tag of the format. */
        public static final Tags ALL = new Tags(true, List.of());

        /** Copies the patterns. */
        public Tags {
            ignored = List.copyOf(ignored);
        }

        private boolean count(TagName name, boolean annotated) {
            return (annotated || lightweight) && ignored.stream().noneMatch(pattern -> pattern.matches(name.value()));
        }
    }

    /**
     * Reads a tag as a release to compare with. A version is not compared with itself.
     *
     * @param name any tag
     * @param annotated whether it is annotated
     * @return its version, or empty if it does not count
     */
    public Optional<Version> release(TagName name, boolean annotated) {
        return format.versionOf(name)
                .filter(found -> found.isStable() || !stableOnly())
                .filter(found -> version.filter(found::equals).isEmpty())
                .filter(found -> tags.count(name, annotated));
    }

    /**
     * Tells whether a release that came in with a merged branch takes the place of one on the line itself: it does if it
     * lies between that one and what is to be released, as when releases are made on branches that are merged back.
     *
     * @param merged the version that came in
     * @param onLine the version on the line, if there is one
     * @return whether {@code merged} is the better base
     */
    public boolean supersedes(Version merged, Optional<Version> onLine) {
        return onLine.filter(base -> merged.compareTo(base) <= 0).isEmpty()
                && version.filter(own -> merged.compareTo(own) >= 0).isEmpty();
    }

    /**
     * Tells whether only stable releases count.
     *
     * @return false for a pre-release
     */
    public boolean stableOnly() {
        return version.map(Version::isStable).orElse(true);
    }
}
