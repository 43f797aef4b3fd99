package io.github.haztrak.jgit;

import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.tag.RemoteTag;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.TagRemote;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** The remote {@code origin} of the repository around a directory, asked with JGit. Holds nothing open. */
public final class JGitTagRemote implements TagRemote {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LocalRepository local;
    private final RemoteAccess access;
    private final Duration patience;

    /**
     * Asks the remote of one repository.
     *
     * @param directory in the work tree or a directory below it; looked at on each call
     * @param token a GitHub token for asking {@code origin}; sent only to its host, and over plain HTTP only on this machine
     */
    public JGitTagRemote(Path directory, Optional<String> token) {
        this(directory, RemoteAccess.with(token));
    }

    /**
     * Asks the remote of one repository, as the build reaches it.
     *
     * @param directory in the work tree or a directory below it; looked at on each call
     * @param access the way to {@code origin}
     */
    public JGitTagRemote(Path directory, RemoteAccess access) {
        this(directory, access, PATIENCE);
    }

    JGitTagRemote(Path directory, RemoteAccess access, Duration patience) {
        this.local = new LocalRepository(directory);
        this.access = access;
        this.patience = patience;
    }

    @Override
    public Optional<RemoteTag> find(TagName name) {
        return local.read(repository -> {
            OriginCommands origin = origin(repository);
            try {
                return Optional.ofNullable(origin.tags(repository).callAsMap().get(Constants.R_TAGS + name))
                        .map(ref -> new RemoteTag(
                                ref.getObjectId().name(),
                                Optional.ofNullable(ref.getPeeledObjectId()).map(ObjectId::name)));
            } catch (GitAPIException | JGitInternalException | URISyntaxException failure) {
                throw new ReleaseException(GitProblems.unreachable(origin, failure), failure);
            }
        });
    }

    @Override
    public TagObject recover(TagName name, RemoteTag there) {
        return local.read(repository -> {
            OriginCommands origin = origin(repository);
            LostTag lost = new LostTag(repository, local.head(repository), name);
            try {
                lost.requireReplaceable(there);
                lost.fetch(origin, there);
                return lost.restored(there);
            } catch (IOException | GitAPIException | JGitInternalException | URISyntaxException failure) {
                throw new ReleaseException(GitProblems.notFetched(origin, name, failure), failure);
            }
        });
    }

    private OriginCommands origin(Repository repository) throws IOException {
        Origin origin = Origin.of(repository)
                .orElseThrow(() -> GitProblems.noOrigin(local.directory()).exception());
        return new OriginCommands(origin, access, patience);
    }
}
