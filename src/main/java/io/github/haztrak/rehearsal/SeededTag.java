package io.github.haztrak.rehearsal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tag as a git push left it on the remote.
 *
 * @param name name without {@code refs/tags/}; may contain slashes
 * @param objectId what the ref holds: id of the tag object, or of the commit for a lightweight tag; 40 hex digits
 * @param commitId the commit it comes down to; 40 hex digits
 * @param message message of the tag object; empty for a lightweight tag
 * @param verification what GitHub makes of its signature
 */
public record SeededTag(String name, String objectId, String commitId, String message, Verification verification) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");

    /**
     * What GitHub makes of a tag's signature; nothing is verified here.
     *
     * @param reason a word of GitHub's, {@code valid} for one that holds
     * @param signature the signature itself, if the tag has one
     */
    public record Verification(String reason, Optional<String> signature) {
        /** Of a tag that is not signed. */
        public static final Verification UNSIGNED = new Verification("unsigned", Optional.empty());

        boolean holds() {
            return reason.equals("valid");
        }
    }

    /**
     * A tag that is not signed.
     *
     * @param name name without {@code refs/tags/}; may contain slashes
     * @param objectId what the ref holds
     * @param commitId the commit it comes down to
     * @param message message of the tag object; empty for a lightweight tag
     */
    public SeededTag(String name, String objectId, String commitId, String message) {
        this(name, objectId, commitId, message, Verification.UNSIGNED);
    }

    /** Refuses ids that git could not have made. */
    public SeededTag {
        if (name.isBlank()
                || !ID.matcher(objectId).matches()
                || !ID.matcher(commitId).matches()) {
            throw new IllegalArgumentException(name + " -> " + objectId + " -> " + commitId);
        }
        if (objectId.equals(commitId) && !message.isEmpty()) {
            throw new IllegalArgumentException("a lightweight tag has no message: " + name);
        }
    }

    /**
     * A tag that is only a name for a commit.
     *
     * @param name name without {@code refs/tags/}
     * @param commitId 40 hex digits
     * @return the tag
     */
    public static SeededTag lightweight(String name, String commitId) {
        return new SeededTag(name, commitId, commitId, "");
    }

    /**
     * Gives the tag's signature a verdict.
     *
     * @param verdict the verdict
     * @return a new tag
     */
    public SeededTag with(Verification verdict) {
        return new SeededTag(name, objectId, commitId, message, verdict);
    }

    /**
     * Tells the two kinds of tags apart.
     *
     * @return whether there is a tag object
     */
    public boolean annotated() {
        return !objectId.equals(commitId);
    }
}
