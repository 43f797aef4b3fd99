package io.github.haztrak.image;

/** What an image does when it is started. */
public enum ImageKind {
    /** Starts a Java program from classes and jars. */
    JAVA("Java program"),
    /** Serves files, with {@code index.html} for every path that names none: a single-page application. */
    STATIC_SITE("static site");

    private final String title;

    ImageKind(String title) {
        this.title = title;
    }

    /**
     * The kind as people read it.
     *
     * @return two words
     */
    public String title() {
        return title;
    }
}
