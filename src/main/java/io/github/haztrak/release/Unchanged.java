package io.github.haztrak.release;

/** What becomes of an image that is the same as in the release before, but for its version. */
public enum Unchanged {
    /** The image of the release before gets the new version. */
    RETAG,
    /** A new image is built and pushed. */
    REBUILD;

    /**
     * Reads what a POM says.
     *
     * @param text {@code retag} or {@code rebuild}
     * @return the rule
     */
    public static Unchanged parse(String text) {
        return switch (text) {
            case "retag" -> RETAG;
            case "rebuild" -> REBUILD;
            default -> throw new IllegalArgumentException("it is either retag or rebuild");
        };
    }
}
