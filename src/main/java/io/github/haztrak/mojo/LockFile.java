package io.github.haztrak.mojo;

import io.github.haztrak.image.BaseLock;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file {@code haztrak.lock}, which a team commits.
 *
 * @param path where it is, or would be
 */
record LockFile(Path path) {
    static final String NAME = "haztrak.lock";

    /** That of the folder or, inside a work tree, of the nearest folder above that has one: a module may be built alone. */
    static LockFile of(Path folder) {
        return Stream.iterate(folder.toAbsolutePath(), above -> above != null, Path::getParent)
                .filter(above -> Files.exists(above.resolve(NAME)) || Files.exists(above.resolve(".git")))
                .findFirst()
                .map(above -> above.resolve(NAME))
                .filter(Files::isRegularFile)
                .map(LockFile::new)
                .orElseGet(() -> new LockFile(folder.resolve(NAME)));
    }

    /** What it says; empty where there is none. */
    Optional<BaseLock> read() {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(BaseLock.parse(Files.readAllLines(path)));
        } catch (IllegalArgumentException unreadable) {
            throw new ReleaseException(unreadable(unreadable.getMessage()), unreadable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(BaseLock lock) {
        try {
            Path draft = Files.createTempFile(path.toAbsolutePath().getParent(), NAME, ".new");
            Files.writeString(draft, lock.text());
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Problem unreadable(String reason) {
        return Problem.of(ProblemCode.CONFIGURATION, NAME + " cannot be used")
                .found(path + "\n" + reason)
                .why("each line is a base image and the digest it is locked to")
                .fix("git checkout " + NAME + "   # or write it anew:\nrm " + NAME
                        + " && mvn package haztrak:build-image -Dhaztrak.updateLock");
    }
}
