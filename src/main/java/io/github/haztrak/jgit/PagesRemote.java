package io.github.haztrak.jgit;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/**
 * The branch of a site on a remote. Of its history only the last commit is asked for, and of that the names alone where the
 * remote can leave contents out (gitprotocol-v2(5), "fetch": filter).
 *
 * @param address where the remote is
 * @param branch the branch
 * @param access how it is asked
 */
record PagesRemote(URIish address, String branch, Access access) {
    private static final String NAMES_ALONE = "blob:none";

    /** Who asks, and how the remote is reached. */
    record Way(Optional<CredentialsProvider> credentials, RemoteAccess access) {
        static final Way UNKNOWN = new Way(Optional.empty(), RemoteAccess.with(Optional.empty()));

        void prepare(Transport transport) {
            credentials.ifPresent(transport::setCredentialsProvider);
            access.configure(transport);
        }
    }

    /** The way to the remote, and how long it may be silent. A transfer may go on for as many times that. */
    record Access(Way way, Duration silence, int silences) {}

    String ref() {
        return Constants.R_HEADS + branch;
    }

    /** The tip of the branch, whose commit and trees are then in the repository; empty if there is no such branch. */
    Optional<ObjectId> fetchTip(Repository into) throws IOException {
        boolean filtered = true;
        while (true) {
            try {
                return fetchTip(into, filtered);
            } catch (TransportException failed) {
                if (!filtered || !isAboutFilter(failed)) {
                    throw failed;
                }
                filtered = false;
            }
        }
    }

    private Optional<ObjectId> fetchTip(Repository into, boolean filtered) throws IOException {
        try (Transport transport = open(into)) {
            transport.setDepth(1);
            if (filtered) {
                transport.setFilterSpec(FilterSpec.fromFilterLine(NAMES_ALONE));
            }
            try (FetchConnection connection = transport.openFetch(List.of(new RefSpec(ref())))) {
                Ref tip = connection.getRef(ref());
                if (tip == null) {
                    return Optional.empty();
                }
                fetch(into, connection, List.of(tip));
                return Optional.of(tip.getObjectId());
            }
        }
    }

    /** Brings contents that were left out. */
    void fetchBlobs(Repository into, Collection<ObjectId> blobs) throws IOException {
        List<Ref> missing = blobs.stream()
                .filter(blob -> !isHere(into, blob))
                .<Ref>map(blob -> new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, blob.name(), blob))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        try (Transport transport = open(into);
                FetchConnection connection = transport.openFetch(List.of(new RefSpec(ref())))) {
            fetch(into, connection, missing);
        }
    }

    /** Adds to the branch; answers with what the remote made of it. Nothing is ever forced. */
    PagesPush push(Repository from, ObjectId commit, Optional<ObjectId> onto) throws IOException {
        try (Transport transport = open(from)) {
            RemoteRefUpdate update = new RemoteRefUpdate(
                    from, (String) null, commit, ref(), false, null, onto.orElse(ObjectId.zeroId()));
            PushResult result = transport.push(deadline(), List.of(update));
            return new PagesPush(update.getStatus(), update.getMessage(), result.getMessages());
        }
    }

    private void fetch(Repository into, FetchConnection connection, List<Ref> wanted) throws IOException {
        connection.fetch(deadline(), wanted, Set.of());
        if (!wanted.stream().allMatch(ref -> isHere(into, ref.getObjectId()))) {
            throw new TransportException("it took longer than "
                    + access.silence().multipliedBy(access.silences()).toSeconds() + " s");
        }
    }

    private Transport open(Repository repository) throws IOException {
        Transport transport = Transport.open(repository, address);
        access.way().prepare(transport);
        transport.setTimeout(Math.toIntExact(access.silence().toSeconds()));
        return transport;
    }

    private Deadline deadline() {
        return Deadline.in(access.silence().multipliedBy(access.silences()));
    }

    private static boolean isHere(Repository repository, ObjectId id) {
        try {
            return repository.getObjectDatabase().has(id);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isAboutFilter(TransportException failed) {
        return String.valueOf(failed.getMessage()).contains("filter");
    }
}
