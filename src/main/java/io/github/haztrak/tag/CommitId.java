package io.github.haztrak.tag;

/**
 * The id of a commit.
 *
 * @param hex 40 lower-case hexadecimal digits (SHA-1)
 */
public record CommitId(String hex) {
    private static final int LENGTH = 40;

    /** Rejects what is no id. */
    public CommitId {
        if (hex.length() != LENGTH || !hex.chars().allMatch(CommitId::isDigit)) {
            throw new IllegalArgumentException("not a commit id: " + hex);
        }
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
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
