package io.github.haztrak.jgit;

import io.github.haztrak.docs.DocsVersions;
import io.github.haztrak.docs.VersionsPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * What the branch of a site holds now.
 *
 * @param repository where its last commit is
 * @param commit that commit; empty for a branch that is not there
 */
record PagesTip(Repository repository, Optional<RevCommit> commit) {
    static final String PAGE = "index.html";

    private static final int LARGEST_LIST = 4 << 20;
    private static final int LARGEST_PAGE = 1 << 20;

    /** Fetches the last commit with its names, and the contents of the two files that are read here. */
    static PagesTip fetch(Repository repository, PagesRemote remote) throws IOException {
        Optional<ObjectId> id = remote.fetchTip(repository);
        if (id.isEmpty()) {
            return new PagesTip(repository, Optional.empty());
        }
        try (RevWalk walk = new RevWalk(repository)) {
            PagesTip tip = new PagesTip(repository, Optional.of(walk.parseCommit(id.get())));
            PagesTree root = tip.root();
            List<ObjectId> read = Stream.of(VersionsJson.FILE, PAGE)
                    .flatMap(name -> root.file(name).stream())
                    .toList();
            remote.fetchBlobs(repository, read);
            return tip;
        }
    }

    PagesTree root() throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            return commit.isPresent() ? PagesTree.of(reader, commit.get().getTree()) : PagesTree.empty();
        }
    }

    boolean hasTree(ObjectId tree) {
        return commit.filter(there -> there.getTree().equals(tree)).isPresent();
    }

    /** Those in the list; none without a list. */
    DocsVersions versions() throws IOException {
        Optional<ObjectId> list = root().file(VersionsJson.FILE);
        if (list.isEmpty()) {
            return new DocsVersions(List.of());
        }
        try {
            return VersionsJson.read(repository.open(list.get()).getCachedBytes(LARGEST_LIST));
        } catch (IOException | LargeObjectException | IllegalArgumentException unreadable) {
            throw new UnreadableListException(unreadable);
        }
    }

    /** Those in the list that have a folder. */
    DocsVersions listed() throws IOException {
        PagesTree root = root();
        return versions().only(name -> root.folder(name).isPresent());
    }

    /** Whether the page at the root was made by somebody else. */
    boolean hasPageOfItsOwn() throws IOException {
        Optional<ObjectId> page = root().file(PAGE);
        if (page.isEmpty()) {
            return false;
        }
        try {
            byte[] html = repository.open(page.get()).getCachedBytes(LARGEST_PAGE);
            return !new String(html, StandardCharsets.UTF_8).contains(VersionsPage.MARK);
        } catch (LargeObjectException large) {
            return true;
        }
    }

    /** A commit is not older than the one it follows, whatever its tag's time. */
    Instant notBefore(Instant time) {
        Instant there =
                commit.map(last -> Instant.ofEpochSecond(last.getCommitTime())).orElse(time);
        return there.isAfter(time) ? there : time;
    }

    /** The list of versions is not of our shape. */
    static final class UnreadableListException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableListException(Exception reason) {
            super(String.valueOf(reason.getMessage()).lines().findFirst().orElse("it cannot be read"), reason);
        }
    }
}
