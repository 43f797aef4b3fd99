package io.github.haztrak.rehearsal;

import io.github.haztrak.tag.GitRepository;
import io.github.haztrak.tag.RemoteTag;
import io.github.haztrak.tag.TagAtHead;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.TagRemote;
import java.util.Optional;

/** A remote that is not asked: it is taken to hold what is here, so that a rehearsal needs no network. */
public final class UnaskedRemote implements TagRemote {
    private final GitRepository here;

    /**
     * Takes a repository for its own remote.
     *
     * @param here the repository
     */
    public UnaskedRemote(GitRepository here) {
        this.here = here;
    }

    @Override
    public Optional<RemoteTag> find(TagName name) {
        String commit = here.head().commit().hex();
        return here(name)
                .map(tag -> tag.object()
                        .map(object -> new RemoteTag(object.id(), Optional.of(commit)))
                        .orElseGet(() -> new RemoteTag(commit, Optional.empty())));
    }

    @Override
    public TagObject recover(TagName name, RemoteTag there) {
        return here(name).flatMap(TagAtHead::object).orElseThrow();
    }

    private Optional<TagAtHead> here(TagName name) {
        return here.head().tags().stream()
                .filter(tag -> tag.name().equals(name))
                .findFirst();
    }
}
