package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A linear history held in memory, newest first: commits, and the tags that come before all of them. */
final class KnownHistory implements CommitHistory {
    private final List<Commit> commits = new ArrayList<>();
    private final List<TagName> before = new ArrayList<>();

    static CommitId id(int number) {
        return new CommitId(String.format("%08x%032x", number, 0));
    }

    KnownHistory commit(String message) {
        return commit(message, 1);
    }

    KnownHistory commit(String message, int parents) {
        commits.add(
                new Commit(id(commits.size() + 1), message, new Commit.Author("Octo", "octo@example.test"), parents));
        return this;
    }

    /** The nearest tag first. */
    KnownHistory after(String... tags) {
        List.of(tags).forEach(tag -> before.add(new TagName(tag)));
        return this;
    }

    List<Commit> commits() {
        return commits;
    }

    @Override
    public CommitRange since(CommitId commit, Predicate<TagName> isRelease) {
        Optional<TagName> base = before.stream().filter(isRelease).findFirst();
        return new CommitRange(base, commits);
    }

    @Override
    public Set<TagName> tags() {
        return new TreeSet<>(before);
    }
}
