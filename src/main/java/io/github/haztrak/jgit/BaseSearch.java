package io.github.haztrak.jgit;

import io.github.haztrak.changelog.BaseRule;
import io.github.haztrak.changelog.Since;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.Version;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the release before a commit: all tags are read once, then the chain of first parents is followed. {@code git
 * describe} would walk the whole history. Only where a release could have been made on a merged branch are the commits in
 * between looked at.
 */
final class BaseSearch {
    private static final Comparator<Release> BY_VERSION = Comparator.comparing(Release::version);

    private final BaseRule rule;
    private final Ancestry ancestry;
    private final Map<CommitId, Release> releases = new HashMap<>();

    BaseSearch(BaseRule rule, List<TagTarget> tags, Ancestry ancestry) {
        this.rule = rule;
        this.ancestry = ancestry;
        for (TagTarget tag : tags) {
            rule.release(tag.name(), tag.isAnnotated())
                    .ifPresent(version -> releases.merge(
                            tag.target(), new Release(tag.name(), version, tag.target()), BaseSearch::later));
        }
    }

    private record Release(TagName name, Version version, CommitId target) {
        Since because(Since.Reason reason) {
            return new Since(name.value(), target, reason);
        }
    }

    /** The commit's own tags do not count. */
    Optional<Since> before(CommitId commit) throws IOException {
        releases.remove(commit);
        if (releases.isEmpty()) {
            return Optional.empty();
        }
        Optional<Release> onLine = ancestry.nearest(commit, releases.keySet()).map(releases::get);
        Optional<Release> merged = merged(commit, onLine);
        Since.Reason nearest = rule.stableOnly() ? Since.Reason.NEAREST_STABLE : Since.Reason.NEAREST;
        return merged.map(found -> found.because(Since.Reason.MERGED))
                .or(() -> onLine.map(found -> found.because(nearest)));
    }

    private Optional<Release> merged(CommitId commit, Optional<Release> onLine) throws IOException {
        Optional<Version> version = onLine.map(Release::version);
        Set<CommitId> possible = releases.values().stream()
                .filter(other -> rule.supersedes(other.version(), version))
                .map(Release::target)
                .collect(Collectors.toSet());
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        return ancestry.between(onLine.map(Release::target), commit, possible).stream()
                .map(releases::get)
                .max(BY_VERSION);
    }

    /** Of several tags on one commit that of the higher version: {@code v1.0.0} rather than {@code v1.0.0-rc.1}. */
    private static Release later(Release one, Release other) {
        return BY_VERSION.compare(one, other) >= 0 ? one : other;
    }
}
