package io.github.haztrak.tag;

import io.github.haztrak.problem.ReleaseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A repository held in memory: HEAD, its tags, the remote's tags, what is modified, and what was mended. */
final class KnownRepository implements GitRepository, TagRemote, TagEvents {
    static final CommitId COMMIT = new CommitId("c".repeat(40));
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final List<TagAtHead> tags = new ArrayList<>();
    private final Map<TagName, RemoteTag> remote = new HashMap<>();
    private List<String> modified = List.of();
    private final List<String> mended = new ArrayList<>();
    private Optional<ReleaseException> unreachable = Optional.empty();
    private Optional<ReleaseException> unrecoverable = Optional.empty();

    static TagObject object(char digit) {
        return new TagObject(String.valueOf(digit).repeat(40), "Annotation", NOON);
    }

    KnownRepository annotated(String name, char digit) {
        tags.add(new TagAtHead(new TagName(name), Optional.of(object(digit))));
        return this;
    }

    KnownRepository lightweight(String name) {
        tags.add(new TagAtHead(new TagName(name), Optional.empty()));
        return this;
    }

    KnownRepository onRemote(String name, char digit, boolean annotated) {
        remote.put(
                new TagName(name),
                new RemoteTag(
                        String.valueOf(digit).repeat(40), annotated ? Optional.of(COMMIT.hex()) : Optional.empty()));
        return this;
    }

    KnownRepository elsewhereOnRemote(String name, char digit, boolean annotated) {
        String other = "e".repeat(40);
        remote.put(
                new TagName(name),
                annotated
                        ? new RemoteTag(String.valueOf(digit).repeat(40), Optional.of(other))
                        : new RemoteTag(other, Optional.empty()));
        return this;
    }

    KnownRepository unrecoverable(ReleaseException reason) {
        unrecoverable = Optional.of(reason);
        return this;
    }

    TagSource source() {
        return new TagSource(this, this, this);
    }

    /** What was told, an event an entry. */
    List<String> mended() {
        return List.copyOf(mended);
    }

    KnownRepository modified(List<String> paths) {
        modified = paths;
        return this;
    }

    KnownRepository unreachable(ReleaseException reason) {
        unreachable = Optional.of(reason);
        return this;
    }

    @Override
    public Head head() {
        return new Head(COMMIT, NOON, tags, Optional.empty());
    }

    @Override
    public List<String> modifiedFiles() {
        return modified;
    }

    @Override
    public Optional<RemoteTag> find(TagName name) {
        unreachable.ifPresent(reason -> {
            throw reason;
        });
        return Optional.ofNullable(remote.get(name));
    }

    @Override
    public TagObject recover(TagName name, RemoteTag there) {
        unrecoverable.ifPresent(reason -> {
            throw reason;
        });
        return new TagObject(there.objectId(), "Annotation", NOON);
    }

    @Override
    public String requireWholeHistory() {
        return "whole";
    }

    @Override
    public void fetchedAnnotation(TagName name) {
        mended.add("annotation of " + name);
    }

    @Override
    public void fetchedTag(TagName name) {
        mended.add("tag " + name);
    }

    @Override
    public void fetchingHistory() {
        mended.add("history");
    }
}
