package io.github.haztrak.jgit;

import java.net.URISyntaxException;
import java.time.Duration;
import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.LsRemoteCommand;
import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;

/**
 * What is asked of the remote {@code origin}, each with its credentials and within its time.
 *
 * @param origin the remote
 * @param access how it is reached
 * @param patience how long the remote may be silent
 */
record OriginCommands(Origin origin, RemoteAccess access, Duration patience) {
    private static final int FETCH_OF_SILENCES = 4;

    LsRemoteCommand tags(Repository repository) throws URISyntaxException {
        return known(new LsRemoteCommand(repository))
                .setRemote(origin.address())
                .setTags(true);
    }

    /** Brings the objects of one ref and leaves the ref itself; without a depth, so that a shallow clone stays as deep as it is. */
    FetchCommand objectsOf(Repository repository, String ref) throws URISyntaxException {
        return known(Git.wrap(repository).fetch())
                .setRemote(origin.address())
                .setRefSpecs(new RefSpec("+" + ref + ":" + ref))
                .setTagOpt(TagOpt.NO_TAGS)
                .setDryRun(true)
                .setProgressMonitor(Deadline.in(patience.multipliedBy(FETCH_OF_SILENCES)));
    }

    private <C extends TransportCommand<C, ?>> C known(C command) throws URISyntaxException {
        OriginCredentials.of(origin, access.token()).ifPresent(command::setCredentialsProvider);
        command.setTransportConfigCallback(access::configure);
        return command.setTimeout(Math.toIntExact(patience.toSeconds()));
    }
}
