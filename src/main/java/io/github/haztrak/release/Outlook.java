package io.github.haztrak.release;

/** How a part of a release stands before it runs. */
public enum Outlook {
    /** It is as it shall be. */
    DONE("done"),
    /** The release would do it. */
    TO_DO("to do"),
    /** Nobody can tell yet. */
    OPEN("open"),
    /** The release would stop here. */
    REFUSED("REFUSED"),
    /** The release would not touch it. */
    LEFT_OUT("left out");

    private final String word;

    Outlook(String word) {
        this.word = word;
    }

    /** As it is told. */
    @Override
    public String toString() {
        return word;
    }
}
