package io.github.haztrak.rehearsal;

import java.util.regex.Pattern;

/**
 * A tag as a git push left it on the remote.
 *
 * @param name name without {@code refs/tags/}; may contain slashes
 * @param objectId what the ref holds: id of the tag object, or of the commit for a lightweight tag; 40 hex digits
 * @param commitId the commit it comes down to; 40 hex digits
 * @param message message of the tag object; empty for a lightweight tag
 */
public record SeededTag(String name, String objectId, String commitId, String message) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");

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
     * Tells the two kinds of tags apart.
     *
     * @return whether there is a tag object
     */
    public boolean annotated() {
        return !objectId.equals(commitId);
    }
}
