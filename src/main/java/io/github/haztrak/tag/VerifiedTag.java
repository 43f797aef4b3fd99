package io.github.haztrak.tag;

import java.time.Instant;
import java.util.Optional;

/**
 * Proves that HEAD carries an annotated tag that fits the project's version and is the same object on the remote. Only
 * {@link TagVerifier} has reason to make one.
 *
 * @param name the tag
 * @param version the version it releases
 * @param object its tag object
 * @param commit the commit it peels to
 * @param signed by whom it is signed, with which key and who verified it, one line; empty where signatures are not looked at
 */
public record VerifiedTag(
        TagName name, Version version, TagObject object, TaggedCommit commit, Optional<String> signed) {
    /**
     * A tag whose signature is not looked at.
     *
     * @param name the tag
     * @param version the version it releases
     * @param object its tag object
     * @param commit the commit it peels to
     */
    public VerifiedTag(TagName name, Version version, TagObject object, TaggedCommit commit) {
        this(name, version, object, commit, Optional.empty());
    }

    /**
     * The commit a tag peels to.
     *
     * @param id its id
     * @param committedAt the committer's time
     */
    public record TaggedCommit(CommitId id, Instant committedAt) {}

    /**
     * The introduction of the release.
     *
     * @return the tag's message; may be empty
     */
    public String annotation() {
        return object.message();
    }
}
