package io.github.haztrak.rehearsal;

import io.github.haztrak.tag.GitRepository;
import io.github.haztrak.tag.Head;
import io.github.haztrak.tag.RemoteTag;
import io.github.haztrak.tag.TagAtHead;
import io.github.haztrak.tag.TagName;
import java.util.List;
import java.util.Optional;

/** A repository as it is, but for its remote: that is taken to hold what is here, so that a rehearsal needs no network. */
public final class UnaskedRemote implements GitRepository {
    private final GitRepository real;

    /**
     * Leaves the remote out.
     *
     * @param real the repository
     */
    public UnaskedRemote(GitRepository real) {
        this.real = real;
    }

    @Override
    public Head head() {
        return real.head();
    }

    @Override
    public List<String> modifiedFiles() {
        return real.modifiedFiles();
    }

    @Override
    public Optional<RemoteTag> remoteTag(TagName name) {
        return head().tags().stream()
                .filter(there -> there.name().equals(name))
                .map(TagAtHead::object)
                .flatMap(Optional::stream)
                .map(object -> new RemoteTag(object.id(), true))
                .findFirst();
    }
}
