package io.github.haztrak.testing;

import java.nio.file.Path;

/** The two local repositories: the outer build's, which is only read, and the one of the builds that tests start. */
final class LocalRepository {
    private LocalRepository() {}

    /** Named by the system property {@code it.outer.repository}, else the user's own. */
    static Path outer() {
        String named = System.getProperty("it.outer.repository", "");
        return named.isEmpty() ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(named);
    }

    /** {@code target/it-repo}: nothing that tests build lands in the user's own. */
    static Path inner() {
        return BuildFolder.at("it-repo");
    }
}
