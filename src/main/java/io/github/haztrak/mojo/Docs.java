package io.github.haztrak.mojo;

import java.util.Optional;

/** The documentation and where it goes: {@code <docs>}. */
public final class Docs {
    static final String DIRECTORY_PROPERTY = "haztrak.docs.directory";
    static final String BRANCH_PROPERTY = "haztrak.docs.branch";

    /** The folder that is published, from the project's root on; by default it is looked for where builds leave it. */
    private String directory;

    /** The branch that it goes to; by default {@code gh-pages}. */
    private String branch;

    Optional<String> directory() {
        return Optional.ofNullable(directory).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<String> branch() {
        return Optional.ofNullable(branch).map(String::strip).filter(text -> !text.isEmpty());
    }
}
