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
        Path absolute = directory.toAbsolutePath().normalize();
        requireWholeGitFile(absolute);
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(absolute.toFile());
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

    private static void requireWholeGitFile(Path directory) throws IOException {
        Optional<GitFile> file = GitFile.around(directory);
        Optional<String> broken = file.isPresent() ? file.get().broken() : Optional.empty();
        if (broken.isPresent()) {
            throw GitProblems.brokenGitFile(file.get(), broken.get()).exception();
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

    boolean isShallow() {
        return read(LocalRepository::isShallow);
    }

    static boolean isShallow(Repository repository) throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }

    ObjectId head(Repository repository) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            throw GitProblems.noCommit(directory).exception();
        }
        return head;
    }
}
