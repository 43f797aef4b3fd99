package io.github.haztrak.jgit;

import io.github.haztrak.problem.ReleaseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The repository around a directory, opened for one reading at a time: nothing stays open in between. */
record LocalRepository(Path directory) {

    /** What is to be read. */
    interface Reading<T> {
        T of(Repository repository) throws IOException, GitAPIException;
    }

    /** Opens the repository and reads; whatever keeps git from being read becomes HZ-GIT-001. */
    <T> T read(Reading<T> reading) {
        try (Repository repository = open()) {
            return reading.of(repository);
        } catch (IOException | GitAPIException | JGitInternalException | IllegalArgumentException unreadable) {
            throw new ReleaseException(GitProblems.unreadable(directory, unreadable), unreadable);
        }
    }

    private Repository open() throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .findGitDir(directory.toAbsolutePath().normalize().toFile());
        if (builder.getGitDir() == null) {
            throw GitProblems.noRepository(directory).exception();
        }
        Repository repository = builder.setMustExist(true).build();
        try {
            requireUsable(repository);
            return repository;
        } catch (ReleaseException unusable) {
            repository.close();
            throw unusable;
        }
    }

    private void requireUsable(Repository repository) {
        String hash = Optional.ofNullable(repository.getConfig().getString("extensions", null, "objectformat"))
                .orElse("sha1");
        if (!hash.equalsIgnoreCase("sha1")) {
            throw GitProblems.otherHash(directory, hash).exception();
        }
        if (repository.isBare()) {
            throw GitProblems.bare(directory).exception();
        }
    }

    ObjectId head(Repository repository) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            throw GitProblems.noCommit(directory).exception();
        }
        return head;
    }
}
