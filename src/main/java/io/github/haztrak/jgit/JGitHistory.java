package io.github.haztrak.jgit;

import io.github.haztrak.changelog.BaseRule;
import io.github.haztrak.changelog.CommitHistory;
import io.github.haztrak.changelog.CommitRange;
import io.github.haztrak.changelog.Mailmap;
import io.github.haztrak.changelog.RangeRequest;
import io.github.haztrak.changelog.Revision;
import io.github.haztrak.changelog.Since;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private static final String MAILMAP = ".mailmap";
    private static final int MAILMAP_LIMIT = 1_000_000;

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
            ObjectId end = ObjectId.fromString(request.end().hex());
            Optional<Since> since = since(repository, end, request.base());
            Optional<ObjectId> base =
                    since.map(found -> ObjectId.fromString(found.commit().hex()));
            return new CommitRange(
                    since, new RangeWalk(repository, request.layout()).commits(end, base), mailmap(repository, end));
        });
    }

    @Override
    public Optional<Since> since(RangeRequest request) {
        return local.read(repository -> {
            requireTrue(repository);
            return since(repository, ObjectId.fromString(request.end().hex()), request.base());
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

    private static Optional<Since> since(Repository repository, ObjectId end, RangeRequest.Base base)
            throws IOException {
        if (base instanceof RangeRequest.Told told) {
            return Optional.of(told.since());
        }
        BaseRule rule = ((RangeRequest.Nearest) base).rule();
        return BaseSearch.before(repository, end, rule);
    }

    /** That of the newest commit: the same history gives the same text, whatever lies in the work tree. */
    private static Mailmap mailmap(Repository repository, ObjectId end) throws IOException {
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk file = TreeWalk.forPath(
                        repository, MAILMAP, walk.parseCommit(end).getTree())) {
            if (file == null || (file.getRawMode(0) & 0170000) != 0100000) {
                return Mailmap.NONE;
            }
            byte[] content = repository.open(file.getObjectId(0)).getCachedBytes(MAILMAP_LIMIT);
            return Mailmap.parse(new String(content, StandardCharsets.UTF_8));
        } catch (LargeObjectException tooLarge) {
            return Mailmap.NONE;
        }
    }
}
