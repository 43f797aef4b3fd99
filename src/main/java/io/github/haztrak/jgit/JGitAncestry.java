package io.github.haztrak.jgit;

import io.github.haztrak.tag.CommitId;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * As JGit reads it, without messages.
 *
 * @param repository where the commits are
 */
record JGitAncestry(Repository repository) implements Ancestry {

    @Override
    public Optional<CommitId> nearest(CommitId commit, Set<CommitId> wanted) throws IOException {
        Set<ObjectId> ids = ids(wanted);
        try (RevWalk walk = headers()) {
            RevCommit next = walk.parseCommit(id(commit));
            while (next.getParentCount() > 0) {
                next = walk.parseCommit(next.getParent(0));
                if (ids.contains(next)) {
                    return Optional.of(new CommitId(next.name()));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Set<CommitId> between(Optional<CommitId> base, CommitId commit, Set<CommitId> wanted) throws IOException {
        Set<ObjectId> ids = ids(wanted);
        Set<CommitId> found = new HashSet<>();
        try (RevWalk walk = headers()) {
            walk.markStart(walk.parseCommit(id(commit)));
            if (base.isPresent()) {
                walk.markUninteresting(walk.parseCommit(id(base.get())));
            }
            for (RevCommit next = walk.next(); next != null; next = walk.next()) {
                if (ids.contains(next)) {
                    found.add(new CommitId(next.name()));
                }
            }
        }
        return found;
    }

    private RevWalk headers() {
        RevWalk walk = new RevWalk(repository);
        walk.setRetainBody(false);
        return walk;
    }

    static ObjectId id(CommitId commit) {
        return ObjectId.fromString(commit.hex());
    }

    private static Set<ObjectId> ids(Set<CommitId> commits) {
        return commits.stream().map(JGitAncestry::id).collect(Collectors.toSet());
    }
}
