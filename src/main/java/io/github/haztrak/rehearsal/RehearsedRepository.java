package io.github.haztrak.rehearsal;

import io.github.haztrak.tag.GitRepository;
import io.github.haztrak.tag.Head;
import io.github.haztrak.tag.TagAtHead;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A repository as it will be when HEAD has been tagged and pushed: HEAD carries the tag that a release would need, annotated,
 * and the work tree is clean. Nothing is written.
 */
public final class RehearsedRepository implements GitRepository {
    private final GitRepository real;
    private final TagName tag;

    /**
     * Rehearses one tag.
     *
     * @param real the repository as it is
     * @param tag the tag that HEAD shall seem to carry; one that is there and annotated is left as it is
     */
    public RehearsedRepository(GitRepository real, TagName tag) {
        this.real = real;
        this.tag = tag;
    }

    @Override
    public Head head() {
        Head head = real.head();
        List<TagAtHead> tags = new ArrayList<>(head.tags());
        if (tags.stream()
                .noneMatch(there -> there.name().equals(tag) && there.object().isPresent())) {
            tags.removeIf(there -> there.name().equals(tag));
            TagObject object = new TagObject(head.commit().hex(), "Rehearsal of " + tag, head.committedAt());
            tags.add(new TagAtHead(tag, Optional.of(object)));
        }
        return new Head(head.commit(), head.committedAt(), tags, head.origin());
    }

    @Override
    public List<String> modifiedFiles() {
        return List.of();
    }

    /** A rehearsal writes a changelog too, and fetches nothing for it. */
    @Override
    public String requireWholeHistory() {
        return real.requireWholeHistory();
    }
}
