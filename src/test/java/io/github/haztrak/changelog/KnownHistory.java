package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.VerifiedTag.TaggedCommit;
import io.github.haztrak.tag.Version;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A history held in memory, newest first: commits, and the tags that come before all of them. */
final class KnownHistory implements CommitHistory {
    static final Person OCTO = new Person("Octo", "octo@example.test");

    private final List<Commit> commits = new ArrayList<>();
    private final List<TagName> before = new ArrayList<>();

    static CommitId id(int number) {
        return new CommitId(String.format("%08x%032x", number, 0));
    }

    static Commit commitOf(int number, String message, int... parents) {
        List<CommitId> ids = Arrays.stream(parents).mapToObj(KnownHistory::id).toList();
        return new Commit(id(number), ids, new Commit.Text(message, OCTO), Commit.Touched.NOTHING);
    }

    /** On the line: its parent is the next one that is added. */
    KnownHistory commit(String message) {
        return commit(message, OCTO);
    }

    KnownHistory commit(String message, Person author) {
        int number = commits.size() + 1;
        return add(new Commit(
                id(number), List.of(id(number + 1)), new Commit.Text(message, author), Commit.Touched.NOTHING));
    }

    KnownHistory commit(String message, Set<String> areas, boolean excludedOnly) {
        int number = commits.size() + 1;
        return add(new Commit(
                id(number),
                List.of(id(number + 1)),
                new Commit.Text(message, OCTO),
                new Commit.Touched(areas, excludedOnly)));
    }

    /** Brings something from before the range. */
    KnownHistory merge(String message) {
        int number = commits.size() + 1;
        return add(commitOf(number, message, number + 1, 90_000));
    }

    KnownHistory add(Commit commit) {
        commits.add(commit);
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
    public Revision revision(String name) {
        return new Revision(id(1), Instant.EPOCH, List.of());
    }

    @Override
    public CommitRange range(RangeRequest request) {
        return new CommitRange(since(request), commits, Mailmap.NONE);
    }

    @Override
    public Optional<Since> since(RangeRequest request) {
        return request.base() instanceof RangeRequest.Told told
                ? Optional.of(told.since())
                : nearest(((RangeRequest.Nearest) request.base()).rule());
    }

    private Optional<Since> nearest(BaseRule rule) {
        return before.stream()
                .filter(tag -> rule.release(tag, true).isPresent())
                .findFirst()
                .map(tag -> new Since(tag.value(), id(90_000), Since.Reason.NEAREST));
    }

    @Override
    public Set<String> areas(Optional<CommitId> base, CommitId end, Layout layout) {
        return commits.stream()
                .flatMap(commit -> commit.touched().areas().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Path root() {
        return Path.of("");
    }

    @Override
    public Set<TagName> tags() {
        return new TreeSet<>(before);
    }

    /** Composes the release of a version at the newest commit. */
    Changelog composed(String version, ChangelogSettings settings) {
        TagName name = new TagName("v" + version);
        VerifiedTag tag = new VerifiedTag(
                name,
                new Version(version),
                new TagObject("b".repeat(40), "Annotation", Instant.EPOCH),
                new TaggedCommit(id(1), Instant.EPOCH));
        return new ChangelogComposer(this, settings, Contributions.UNASKED).compose(tag);
    }
}
