package io.github.haztrak.image;

/**
 * Who may read, write and execute a file of an image.
 *
 * @param bits the nine bits of {@code chmod}, 0 to 0777
 */
public record Permissions(int bits) {
    /** Everyone may read, its owner may write, nobody executes. */
    public static final Permissions OF_A_FILE = new Permissions(0644);
    /** Everyone may read and enter, its owner may write. */
    public static final Permissions OF_A_FOLDER = new Permissions(0755);
    /** Everyone may read and execute, its owner may write. */
    public static final Permissions OF_A_PROGRAM = new Permissions(0755);

    /** Rejects more than nine bits: an image of ours sets nobody's user id. */
    public Permissions {
        if (bits < 0 || bits > 0777) {
            throw new IllegalArgumentException("permissions are three octal digits, such as 755");
        }
    }

    /**
     * Reads octal digits.
     *
     * @param text such as {@code 755}
     * @return the permissions
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Permissions parse(String text) {
        if (!text.matches("[0-7]{3}")) {
            throw new IllegalArgumentException("permissions are three octal digits, such as 755");
        }
        return new Permissions(Integer.parseInt(text, 8));
    }

    @Override
    public String toString() {
        return String.format("%03o", bits);
    }
}
