package io.github.haztrak.jgit;

import io.github.haztrak.changelog.Commit;
import io.github.haztrak.changelog.CommitHistory;
import io.github.haztrak.changelog.CommitRange;
import io.github.haztrak.jgit.PeeledTags.PeeledTag;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/** The history of the repository around a directory, read with JGit. Holds nothing open. */
public final class JGitHistory implements CommitHistory {
    private final LocalRepository local;

    /**
     * Reads the history of one repository.
     *
     * @param directory in the work tree or a directory below it; looked at on each call
     */
    public JGitHistory(Path directory) {
        this.local = new LocalRepository(directory);
    }

    @Override
    public CommitRange since(CommitId commit, Predicate<TagName> isRelease) {
        return local.read(repository -> {
            requireWhole(repository);
            ObjectId end = ObjectId.fromString(commit.hex());
            Optional<PeeledTag> base = new NearestTag(repository, isRelease).before(end);
            return new CommitRange(base.map(PeeledTag::name), commits(repository, end, base.map(PeeledTag::target)));
        });
    }

    @Override
    public Set<TagName> tags() {
        return local.read(repository -> {
            requireWhole(repository);
            Set<TagName> names = new TreeSet<>();
            new PeeledTags(repository).all().forEach(tag -> names.add(tag.name()));
            return names;
        });
    }

    private void requireWhole(Repository repository) throws IOException {
        if (LocalRepository.isShallow(repository)) {
            throw ShallowProblems.shallow(local.directory()).exception();
        }
    }

    private static List<Commit> commits(Repository repository, ObjectId end, Optional<ObjectId> base)
            throws IOException {
        List<Commit> commits = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(end));
            if (base.isPresent()) {
                // Sorts the whole range first: with clocks that went wrong, commits of the base would slip through.
                walk.sort(RevSort.TOPO);
                walk.markUninteresting(walk.parseCommit(base.get()));
            }
            for (RevCommit next = walk.next();
                    next != null && (base.isPresent() || commits.size() < FIRST_RELEASE_BOUND);
                    next = walk.next()) {
                commits.add(commit(next));
                next.disposeBody();
            }
        }
        return commits;
    }

    private static Commit commit(RevCommit commit) {
        Optional<PersonIdent> author = Optional.ofNullable(commit.getAuthorIdent());
        return new Commit(
                new CommitId(commit.name()),
                commit.getFullMessage(),
                new Commit.Author(
                        author.map(PersonIdent::getName).orElse(""),
                        author.map(PersonIdent::getEmailAddress).orElse("")),
                commit.getParentCount());
    }
}
