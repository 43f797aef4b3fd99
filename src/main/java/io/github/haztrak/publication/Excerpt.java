package io.github.haztrak.publication;

/** The beginning of a text, for a line of a message. */
record Excerpt(String text) {
    private static final int LONGEST = 60;

    @Override
    public String toString() {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
