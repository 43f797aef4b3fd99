package io.github.haztrak.jgit;

import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.tag.RemoteTag;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.TagRemote;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.LsRemoteCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** The remote {@code origin} of the repository around a directory, asked with JGit. Holds nothing open. */
public final class JGitTagRemote implements TagRemote {
    private static final int TIMEOUT_SECONDS = 30;

    private final LocalRepository local;
    private final Optional<String> token;

    /**
     * Asks the remote of one repository.
     *
     * @param directory in the work tree or a directory below it; looked at on each call
     * @param token a GitHub token for asking {@code origin}; sent only to its host, and over plain HTTP only on this machine
     */
    public JGitTagRemote(Path directory, Optional<String> token) {
        this.local = new LocalRepository(directory);
        this.token = token;
    }

    @Override
    public Optional<RemoteTag> find(TagName name) {
        return local.read(repository -> {
            Origin origin = Origin.of(repository)
                    .orElseThrow(() -> GitProblems.noOrigin(local.directory()).exception());
            try {
                return Optional.ofNullable(advertised(repository, origin, Constants.R_TAGS + name))
                        .map(ref -> new RemoteTag(
                                ref.getObjectId().name(),
                                Optional.ofNullable(ref.getPeeledObjectId()).map(ObjectId::name)));
            } catch (GitAPIException | JGitInternalException | URISyntaxException failure) {
                throw new ReleaseException(GitProblems.unreachable(origin, token, failure), failure);
            }
        });
    }

    @Override
    public TagObject recover(TagName name, RemoteTag there) {
        throw new IllegalStateException("not written yet");
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
