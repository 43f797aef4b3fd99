package io.github.haztrak.tag;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A remote that brings nothing into this clone: a tag that the checkout lost is read where it is. Where nobody can read it, it
 * is taken for one without a message.
 */
public final class UnwrittenTagRemote implements TagRemote {
    private final TagRemote asked;
    private final Optional<Supplier<TagRemote>> reader;

    /**
     * A remote that is only asked.
     *
     * @param asked finds tags
     * @param reader recovers a tag without writing it anywhere; made only if one is lost
     */
    public UnwrittenTagRemote(TagRemote asked, Optional<Supplier<TagRemote>> reader) {
        this.asked = asked;
        this.reader = reader;
    }

    @Override
    public Optional<RemoteTag> find(TagName name) {
        return asked.find(name);
    }

    @Override
    public TagObject recover(TagName name, RemoteTag there) {
        return reader.map(remote -> remote.get().recover(name, there))
                .orElseGet(() -> new TagObject(there.objectId(), "", Instant.EPOCH));
    }
}
