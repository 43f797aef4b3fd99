package io.github.haztrak.jgit;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where documentation is put together and where it goes.
 *
 * @param project in the work tree of the project or a directory below it; neither its files nor its refs are touched
 * @param work a folder for what is made on the way; created if missing, and left empty
 * @param target where it goes
 */
public record DocsWorkplace(Path project, Path work, Target target) {
    /** Where documentation goes. */
    public sealed interface Target {}

    /**
     * The remote {@code origin} of the project.
     *
     * @param access the way to it
     */
    public record ToOrigin(RemoteAccess access) implements Target {
        /**
         * The remote as the JVM reaches it.
         *
         * @param token a GitHub token for it; sent only to its host, and over plain HTTP only on this machine
         */
        public ToOrigin(Optional<String> token) {
            this(RemoteAccess.with(token));
        }

        /** Never shows the token. */
        @Override
        public String toString() {
            return "ToOrigin";
        }
    }

    /**
     * A bare repository on this machine.
     *
     * @param repository its folder; it is made if it is missing
     */
    public record ToFolder(Path repository) implements Target {}
}
