package io.github.haztrak.jgit;

import io.github.haztrak.changelog.Commit;
import io.github.haztrak.changelog.CommitHistory;
import io.github.haztrak.changelog.Layout;
import io.github.haztrak.changelog.Person;
import io.github.haztrak.tag.CommitId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/** Reads the commits of a range in one walk. */
final class RangeWalk {
    private final Repository repository;
    private final Layout layout;
    private final Authors authors = new Authors();

    RangeWalk(Repository repository, Layout layout) {
        this.repository = repository;
        this.layout = layout;
    }

    List<Commit> commits(CommitId end, Optional<CommitId> base) throws IOException {
        List<Commit> commits = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository);
                TouchedAreas areas = new TouchedAreas(walk, layout)) {
            walk.markStart(walk.parseCommit(JGitAncestry.id(end)));
            if (base.isPresent()) {
                // Sorts the whole range first: with clocks that went wrong, commits of the base would slip through. The
                // order is that of "git log --topo-order".
                walk.sort(RevSort.TOPO_KEEP_BRANCH_TOGETHER);
                walk.markUninteresting(walk.parseCommit(JGitAncestry.id(base.get())));
            }
            for (RevCommit next = walk.next();
                    next != null && (base.isPresent() || commits.size() < CommitHistory.FIRST_RELEASE_BOUND);
                    next = walk.next()) {
                commits.add(commit(next, areas.of(next)));
                next.disposeBody();
            }
        }
        return commits;
    }

    private Commit commit(RevCommit commit, Commit.Touched touched) {
        Optional<PersonIdent> author = Optional.ofNullable(commit.getAuthorIdent());
        Person person = authors.of(
                author.map(PersonIdent::getName).orElse(""),
                author.map(PersonIdent::getEmailAddress).orElse(""));
        List<CommitId> parents = Arrays.stream(commit.getParents())
                .map(parent -> new CommitId(parent.name()))
                .toList();
        return new Commit(
                new CommitId(commit.name()), parents, new Commit.Text(commit.getFullMessage(), person), touched);
    }
}
