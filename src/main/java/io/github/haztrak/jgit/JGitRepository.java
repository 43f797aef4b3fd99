package io.github.haztrak.jgit;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.GitRepository;
import io.github.haztrak.tag.Head;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The repository around a directory, read with JGit. Holds nothing open. */
public final class JGitRepository implements GitRepository {
    private final LocalRepository local;

    /**
     * Reads one repository.
     *
     * @param directory in the work tree or a directory below it; looked at on each call
     */
    public JGitRepository(Path directory) {
        this.local = new LocalRepository(directory);
    }

    @Override
    public Head head() {
        return local.read(repository -> {
            try (RevWalk walk = new RevWalk(repository)) {
                RevCommit commit = walk.parseCommit(local.head(repository));
                return new Head(
                        new CommitId(commit.name()),
                        Instant.ofEpochSecond(commit.getCommitTime()),
                        new PeeledTags(repository).at(commit),
                        Origin.of(repository).map(Origin::address));
            }
        });
    }

    @Override
    public List<String> modifiedFiles() {
        return local.read(repository -> {
            Status status = Git.wrap(repository).status().call();
            return Stream.concat(status.getUncommittedChanges().stream(), status.getUntracked().stream())
                    .distinct()
                    .sorted()
                    .toList();
        });
    }

    @Override
    public String requireWholeHistory() {
        if (local.isShallow()) {
            throw ShallowProblems.shallow(local.directory()).exception();
        }
        return "has every commit up to HEAD";
    }
}
