package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes changes of commits: the merge of a pull request and the commits it brought are one; other merges only join
 * histories. A pull request that brings several others, as the merge of a release branch does, does not hide them.
 */
final class MergeFolding {
    private final List<Commit> commits;
    private final Map<CommitId, Commit> byId = new HashMap<>();
    private final Set<Commit> taken = new HashSet<>();
    private final Map<Commit, Change> changes = new HashMap<>();
    private final List<Commit> joins = new ArrayList<>();

    private MergeFolding(List<Commit> commits) {
        this.commits = commits;
        commits.forEach(commit -> byId.put(commit.id(), commit));
    }

    /** Changes in the order of their leading commits, and the merges that are none. */
    record Folded(List<Change> changes, List<Commit> joins) {}

    static Folded of(List<Commit> childrenFirst) {
        return new MergeFolding(childrenFirst).folded();
    }

    private Folded folded() {
        for (Commit commit : commits) {
            follow(commit);
        }
        return new Folded(
                commits.stream().filter(changes::containsKey).map(changes::get).toList(), joins);
    }

    /** Goes down a line of first parents, and down the branches of each of its merges, the oldest merge first. */
    private void follow(Commit start) {
        Deque<Iterator<Commit>> lines = new ArrayDeque<>();
        lines.push(mergesOf(start));
        while (!lines.isEmpty()) {
            if (!lines.peek().hasNext()) {
                lines.pop();
                continue;
            }
            Commit merge = lines.peek().next();
            if (!folds(merge)) {
                joins.add(merge);
                sides(merge).forEach(side -> lines.push(mergesOf(side)));
            }
        }
    }

    /** Takes the line; its plain commits are changes. */
    private Iterator<Commit> mergesOf(Commit start) {
        Deque<Commit> oldestFirst = new ArrayDeque<>();
        Optional<Commit> next = Optional.of(start);
        while (next.isPresent() && taken.add(next.get())) {
            Commit commit = next.get();
            if (commit.isMerge()) {
                oldestFirst.push(commit);
            } else {
                changes.put(commit, Change.of(commit));
            }
            next = commit.parents().stream().findFirst().map(byId::get);
        }
        return oldestFirst.iterator();
    }

    private boolean folds(Commit merge) {
        Optional<Change.Title> title = PullRequestMerge.titleOf(merge);
        List<Commit> brought = title.isPresent() ? brought(merge) : List.of();
        if (title.isEmpty() || bringsOthers(brought)) {
            return false;
        }
        taken.addAll(brought);
        changes.put(merge, new Change(merge, brought, title.get()));
        return true;
    }

    private List<Commit> brought(Commit merge) {
        Set<Commit> seen = new HashSet<>();
        List<Commit> brought = new ArrayList<>();
        Deque<Commit> next = new ArrayDeque<>(sides(merge));
        while (!next.isEmpty()) {
            Commit commit = next.poll();
            if (!taken.contains(commit) && seen.add(commit)) {
                brought.add(commit);
                commit.parents().stream()
                        .map(byId::get)
                        .filter(parent -> parent != null)
                        .forEach(next::add);
            }
        }
        return brought;
    }

    private static boolean bringsOthers(List<Commit> brought) {
        return brought.stream()
                        .anyMatch(commit -> PullRequestMerge.titleOf(commit).isPresent())
                || brought.stream()
                                .flatMap(commit -> Change.Title.of(commit.subject()).pullRequest().stream())
                                .distinct()
                                .limit(2)
                                .count()
                        > 1;
    }

    private List<Commit> sides(Commit merge) {
        return merge.parents().stream()
                .skip(1)
                .map(byId::get)
                .filter(parent -> parent != null)
                .toList();
    }
}
