package io.github.haztrak.jgit;

import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.GitRepository;
import io.github.haztrak.tag.Head;
import io.github.haztrak.tag.RemoteTag;
import io.github.haztrak.tag.TagName;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.LsRemoteCommand;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The repository around a directory, read with JGit. Holds nothing open. */
public final class JGitRepository implements GitRepository {
    private static final int TIMEOUT_SECONDS = 30;

    private final LocalRepository local;
    private final Optional<String> token;

    /**
     * Reads one repository.
     *
     * @param directory in the work tree or a directory below it; looked at on each call
     * @param token a GitHub token for asking {@code origin}; sent only to its host, and over plain HTTP only on this machine
     */
    public JGitRepository(Path directory, Optional<String> token) {
        this.local = new LocalRepository(directory);
        this.token = token;
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
    public Optional<RemoteTag> remoteTag(TagName name) {
        return local.read(repository -> {
            Origin origin = Origin.of(repository)
                    .orElseThrow(() -> GitProblems.noOrigin(local.directory()).exception());
            try {
                return Optional.ofNullable(advertised(repository, origin, Constants.R_TAGS + name))
                        .map(ref -> new RemoteTag(ref.getObjectId().name(), ref.getPeeledObjectId() != null));
            } catch (GitAPIException | JGitInternalException | URISyntaxException failure) {
                throw new ReleaseException(GitProblems.unreachable(origin, token, failure), failure);
            }
        });
    }

    private Ref advertised(Repository repository, Origin origin, String name)
            throws GitAPIException, URISyntaxException {
        LsRemoteCommand command = new LsRemoteCommand(repository)
                .setRemote(origin.address())
                .setTags(true)
                .setTimeout(TIMEOUT_SECONDS);
        OriginCredentials.of(origin, token).ifPresent(command::setCredentialsProvider);
        return command.callAsMap().get(name);
    }
}
