package io.github.haztrak.image;

/** What an image does when it is started. */
public enum ImageKind {
    /** Starts a Java program from classes and jars. */
    JAVA("Java program"),
    /** Starts what {@code spring-boot-maven-plugin} has repackaged, without its loader. */
    SPRING_BOOT("Spring Boot application"),
    /** Starts one jar that holds all it needs. */
    EXECUTABLE_JAR("executable jar"),
    /** Serves a web application archive by the servlet container of the base image. */
    WAR("web application"),
    /** Serves files, with {@code index.html} for every path that names none: a single-page application. */
    STATIC_SITE("static site"),
    /** Holds files as they are, and starts what the POM says. */
    FILES("plain files");

    private final String title;

    ImageKind(String title) {
        this.title = title;
    }

    /**
     * The kind as people read it.
     *
     * @return two or three words
     */
    public String title() {
        return title;
    }

    /**
     * Whether what it starts are the module's own classes, which the Java of the base must be able to read.
     *
     * @return false for what is served or started as a file
     */
    public boolean runsOnJava() {
        return this != STATIC_SITE && this != FILES;
    }
}
