package io.github.haztrak.rehearsal;

import java.nio.file.Path;

/** All repositories of a state directory; they share one store of content. */
record Repositories(Path stateDirectory, BlobStore content) {

    static Repositories in(Path stateDirectory) {
        return new Repositories(stateDirectory, new BlobStore(stateDirectory));
    }

    Repository named(RepositoryName name) {
        return new Repository(stateDirectory.resolve("repositories").resolve(name.text()), content);
    }
}
