package io.github.haztrak.jgit;

import io.github.haztrak.changelog.BaseRule;
import io.github.haztrak.changelog.Since;
import io.github.haztrak.jgit.PeeledTags.PeeledTag;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.Version;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Finds the release before a commit: all tags are read once, then the chain of first parents is followed. {@code git
 * describe} would walk the whole history. Only where a release could have been made on a merged branch are the commits in
 * between looked at.
 */
final class BaseSearch {
    private static final Comparator<Release> BY_VERSION = Comparator.comparing(Release::version);

    private final Repository repository;
    private final BaseRule rule;
    private final Map<ObjectId, Release> releases = new HashMap<>();

    private BaseSearch(Repository repository, BaseRule rule) throws IOException {
        this.repository = repository;
        this.rule = rule;
        for (PeeledTag tag : new PeeledTags(repository).all()) {
            boolean annotated = !tag.object().equals(tag.target());
            rule.release(tag.name(), annotated)
                    .ifPresent(version -> releases.merge(
                            tag.target(), new Release(tag.name(), version, tag.target()), BaseSearch::later));
        }
    }

    private record Release(TagName name, Version version, ObjectId target) {
        Since because(Since.Reason reason) {
            return new Since(name.value(), new CommitId(target.name()), reason);
        }
    }

    /** The commit's own tags do not count. */
    static Optional<Since> before(Repository repository, ObjectId commit, BaseRule rule) throws IOException {
        BaseSearch search = new BaseSearch(repository, rule);
        search.releases.remove(commit);
        return search.before(commit);
    }

    private Optional<Since> before(ObjectId commit) throws IOException {
        Optional<Release> onLine = onLine(commit);
        Optional<Version> version = onLine.map(Release::version);
        boolean possible = releases.values().stream().anyMatch(other -> rule.supersedes(other.version(), version));
        Optional<Release> merged = possible ? merged(commit, onLine) : Optional.empty();
        Since.Reason nearest = rule.stableOnly() ? Since.Reason.NEAREST_STABLE : Since.Reason.NEAREST;
        return merged.map(found -> found.because(Since.Reason.MERGED))
                .or(() -> onLine.map(found -> found.because(nearest)));
    }

    private Optional<Release> onLine(ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            RevCommit next = walk.parseCommit(commit);
            while (!releases.isEmpty() && next.getParentCount() > 0) {
                next = walk.parseCommit(next.getParent(0));
                if (releases.containsKey(next)) {
                    return Optional.of(releases.get(next));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Release> merged(ObjectId commit, Optional<Release> onLine) throws IOException {
        Optional<Version> version = onLine.map(Release::version);
        Optional<Release> best = Optional.empty();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            walk.markStart(walk.parseCommit(commit));
            if (onLine.isPresent()) {
                walk.markUninteresting(walk.parseCommit(onLine.get().target()));
            }
            for (RevCommit next = walk.next(); next != null; next = walk.next()) {
                Optional<Release> here = Optional.ofNullable(releases.get(next))
                        .filter(found -> rule.supersedes(found.version(), version));
                best = Stream.of(best, here).flatMap(Optional::stream).max(BY_VERSION);
            }
        }
        return best;
    }

    /** Of several tags on one commit that of the higher version: {@code v1.0.0} rather than {@code v1.0.0-rc.1}. */
    private static Release later(Release one, Release other) {
        return BY_VERSION.compare(one, other) >= 0 ? one : other;
    }
}
