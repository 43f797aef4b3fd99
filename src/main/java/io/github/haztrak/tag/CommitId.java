package io.github.haztrak.tag;

import java.util.regex.Pattern;

/**
 * The id of a commit.
 *
 * @param hex 40 lower-case hexadecimal digits (SHA-1)
 */
public record CommitId(String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{40}");

    /** Rejects what is no id. */
    public CommitId {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a commit id: " + hex);
        }
    }

    /**
     * The id as people write it.
     *
     * @return the first 8 digits
     */
    public String brief() {
        return hex.substring(0, 8);
    }

    @Override
    public String toString() {
        return hex;
    }
}
