package io.github.haztrak.jgit;

import io.github.haztrak.changelog.BaseRule;
import io.github.haztrak.changelog.CommitHistory;
import io.github.haztrak.changelog.CommitRange;
import io.github.haztrak.changelog.Layout;
import io.github.haztrak.changelog.Mailmap;
import io.github.haztrak.changelog.RangeRequest;
import io.github.haztrak.changelog.Revision;
import io.github.haztrak.changelog.Since;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

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
    public Revision revision(String name) {
        return local.read(repository -> {
            requireTrue(repository);
            ObjectId id = name.equals(Constants.HEAD) ? local.head(repository) : resolved(repository, name);
            try (RevWalk walk = new RevWalk(repository)) {
                RevCommit commit = walk.parseCommit(id);
                List<Revision.Tag> tags = new ArrayList<>();
                new PeeledTags(repository)
                        .at(commit)
                        .forEach(tag -> tags.add(new Revision.Tag(
                                tag.name(),
                                tag.object().map(object -> object.message()).orElse(""))));
                return new Revision(new CommitId(commit.name()), Instant.ofEpochSecond(commit.getCommitTime()), tags);
            }
        });
    }

    @Override
    public CommitRange range(RangeRequest request) {
        return local.read(repository -> {
            requireTrue(repository);
            Optional<Since> since = since(repository, request);
            return new CommitRange(
                    since,
                    new RangeWalk(repository, request.layout()).commits(request.end(), since.map(Since::commit)),
                    mailmap(repository, request.end()));
        });
    }

    @Override
    public Optional<Since> since(RangeRequest request) {
        return local.read(repository -> {
            requireTrue(repository);
            return since(repository, request);
        });
    }

    @Override
    public Set<String> areas(Optional<CommitId> base, CommitId end, Layout layout) {
        return local.read(repository -> {
            try (RevWalk walk = new RevWalk(repository);
                    TouchedAreas areas = new TouchedAreas(walk, layout)) {
                Optional<RevCommit> older =
                        base.isEmpty() ? Optional.empty() : Optional.of(walk.parseCommit(JGitAncestry.id(base.get())));
                return areas.between(older, walk.parseCommit(JGitAncestry.id(end)))
                        .areas();
            }
        });
    }

    @Override
    public Path root() {
        return local.read(repository -> repository.getWorkTree().toPath());
    }

    @Override
    public Set<TagName> tags() {
        return local.read(repository -> {
            requireTrue(repository);
            Set<TagName> names = new TreeSet<>();
            new PeeledTags(repository).all().forEach(tag -> names.add(tag.name()));
            return names;
        });
    }

    /** What is missing, or put in the place of something else, would not be seen. */
    private void requireTrue(Repository repository) throws IOException {
        if (LocalRepository.isShallow(repository)) {
            throw ShallowProblems.shallow(local.directory()).exception();
        }
        Optional<String> graft = new Grafts(repository).first();
        if (graft.isPresent()) {
            throw GitProblems.grafted(local.directory(), graft.get()).exception();
        }
    }

    private static ObjectId resolved(Repository repository, String name) throws IOException {
        try {
            ObjectId commit = repository.resolve(name + "^{commit}");
            if (commit != null) {
                return commit;
            }
        } catch (IllegalArgumentException | AmbiguousObjectException | IncorrectObjectTypeException unusable) {
            throw GitProblems.unknownRevision(name).exception();
        }
        throw GitProblems.unknownRevision(name).exception();
    }

    private static Optional<Since> since(Repository repository, RangeRequest request) throws IOException {
        if (request.base() instanceof RangeRequest.Told told) {
            return Optional.of(told.since());
        }
        BaseRule rule = ((RangeRequest.Nearest) request.base()).rule();
        List<TagTarget> tags = new PeeledTags(repository).targets();
        return new BaseSearch(rule, tags, new JGitAncestry(repository)).before(request.end());
    }

    private static Mailmap mailmap(Repository repository, CommitId end) throws IOException {
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk file = TreeWalk.forPath(
                        repository,
                        MailmapFile.NAME,
                        walk.parseCommit(JGitAncestry.id(end)).getTree())) {
            return file == null || (file.getRawMode(0) & 0170000) != 0100000
                    ? Mailmap.NONE
                    : MailmapFile.parsed(repository.open(file.getObjectId(0)).getCachedBytes(MailmapFile.LIMIT));
        } catch (LargeObjectException tooLarge) {
            return Mailmap.NONE;
        }
    }
}
