package io.github.haztrak.jgit;

import io.github.haztrak.docs.DocsEvents;
import io.github.haztrak.docs.DocsVersions;
import io.github.haztrak.docs.Pages;
import io.github.haztrak.docs.PublishedDocs;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.problem.TlsFailure;
import io.github.haztrak.tag.CommitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;

/** Carries a wish to the branch: fetch its tip, build on it, push; from the start again when somebody else was faster. */
final class PagesPublication {
    private static final Set<String> NO_ACCESS =
            Set.of("not authorized", "not permitted", "CredentialsProvider", "authentication not supported");

    private final Repository repository;
    private final PagesRemote remote;
    private final Manner manner;
    private Optional<Sent> sent = Optional.empty();

    /** How often and after which first pause; each later pause is twice as long. */
    record Patience(int attempts, Duration pause) {
        static final Patience DEFAULT = new Patience(7, Duration.ofMillis(500));
    }

    /** What the site is called, who makes the commits, and who hears of it. */
    record Manner(Pages pages, PersonIdent author, DocsEvents events, Patience patience) {}

    /** A commit that is on its way, or has arrived although the answer was lost. */
    private record Sent(ObjectId commit, PublishedDocs told) {}

    PagesPublication(Repository repository, PagesRemote remote, Manner manner) {
        this.repository = repository;
        this.remote = remote;
        this.manner = manner;
    }

    PublishedDocs carry(DocsWish wish) throws IOException {
        return tried(() -> onTip(wish));
    }

    /** What the branch lists now; nothing is written. */
    DocsVersions versions() throws IOException {
        return tried(() -> Attempt.done(PagesTip.fetch(repository, remote).listed()));
    }

    /** What would come of a wish; nothing is written. */
    PublishedDocs outlook(DocsWish wish) throws IOException {
        return tried(() -> Attempt.done(
                PagesRevision.of(PagesTip.fetch(repository, remote), wish).told(Optional.empty())));
    }

    private <T> T tried(Trial<T> trial) throws IOException {
        Duration pause = manner.patience().pause();
        for (int attempt = 1; ; attempt++) {
            Attempt<T> outcome = attempt(trial);
            if (outcome.done().isPresent()) {
                return outcome.done().get();
            }
            if (attempt == manner.patience().attempts()) {
                throw new PagesProblems(remote)
                        .failing(outcome.reason(), attempt)
                        .exception();
            }
            Duration spread = pause.plusMillis((long) (Math.random() * pause.toMillis()));
            manner.events()
                    .retrying("docs", outcome.reason().lines().findFirst().orElse(""), spread);
            sleep(spread);
            pause = pause.multipliedBy(2);
        }
    }

    /** Something that may have to be tried again. */
    private interface Trial<T> {
        Attempt<T> run() throws IOException;
    }

    /** Done, or why not. */
    private record Attempt<T>(Optional<T> done, String reason) {
        static <T> Attempt<T> done(T result) {
            return new Attempt<>(Optional.of(result), "");
        }

        static <T> Attempt<T> failed(String reason) {
            return new Attempt<>(Optional.empty(), reason);
        }
    }

    private <T> Attempt<T> attempt(Trial<T> trial) throws IOException {
        try {
            return trial.run();
        } catch (TransportException failed) {
            String words = GitProblems.message(failed);
            if (failed instanceof NoRemoteRepositoryException
                    || NO_ACCESS.stream().anyMatch(words::contains)) {
                throw new ReleaseException(new PagesProblems(remote).denied(words), failed);
            }
            if (TlsFailure.of(failed).isPresent()) {
                throw new ReleaseException(new PagesProblems(remote).untrusted(failed), failed);
            }
            return Attempt.failed(words);
        } catch (PagesTip.UnreadableListException unreadable) {
            throw new ReleaseException(new PagesProblems(remote).unreadable(unreadable.getMessage()), unreadable);
        }
    }

    private Attempt<PublishedDocs> onTip(DocsWish wish) throws IOException {
        PagesTip tip = PagesTip.fetch(repository, remote);
        Optional<Sent> arrived = sent.filter(
                before -> tip.commit().filter(before.commit()::equals).isPresent());
        if (arrived.isPresent()) {
            return pushed(arrived.get());
        }
        PagesRevision revision = PagesRevision.of(tip, wish);
        Optional<ObjectId> commit = commit(tip, revision, wish);
        if (commit.isEmpty()) {
            return Attempt.done(revision.told(Optional.empty()));
        }
        PublishedDocs told = revision.told(commit.map(id -> new CommitId(id.name())));
        Sent now = new Sent(commit.get(), told);
        sent = Optional.of(now);
        PagesPush push = remote.push(repository, commit.get(), tip.commit().map(ObjectId::toObjectId));
        if (push.isRefusal()) {
            throw new PagesProblems(remote).denied(push.words()).exception();
        }
        return push.isDone() ? pushed(now) : Attempt.failed(push.words());
    }

    private Attempt<PublishedDocs> pushed(Sent commit) {
        commit.told().commit().ifPresent(id -> manner.events().pushedCommit(remote.branch(), id));
        return Attempt.done(commit.told());
    }

    private Optional<ObjectId> commit(PagesTip tip, PagesRevision revision, DocsWish wish) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            Optional<ObjectId> tree = revision.write(manner.pages(), inserter);
            if (tree.isEmpty() || tip.hasTree(tree.get())) {
                return Optional.empty();
            }
            if (tip.hasPageOfItsOwn()) {
                manner.events().keptOwnPage(remote.branch());
            }
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree.get());
            tip.commit().ifPresent(commit::setParentId);
            commit.setAuthor(manner.author());
            commit.setCommitter(new PersonIdent(
                    manner.author(), tip.notBefore(manner.author().getWhenAsInstant()), ZoneOffset.UTC));
            commit.setEncoding(StandardCharsets.UTF_8);
            commit.setMessage(wish.message());
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return Optional.of(id);
        }
    }

    private static void sleep(Duration pause) throws TransportException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TransportException("interrupted");
        }
    }
}
