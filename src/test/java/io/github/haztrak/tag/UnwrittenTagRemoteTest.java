package io.github.haztrak.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnwrittenTagRemoteTest {
    private static final TagName NAME = new TagName("v1.0.0");
    private static final RemoteTag THERE = new RemoteTag("a".repeat(40), Optional.of("c".repeat(40)));
    private static final TagObject OBJECT = new TagObject("a".repeat(40), "The first", Instant.EPOCH);

    @Test
    void findsWhatIsThere() {
        assertThat(new UnwrittenTagRemote(new Clone(), Optional.empty()).find(NAME))
                .contains(THERE);
    }

    @Test
    void readsALostTagWhereItIs() {
        UnwrittenTagRemote remote = new UnwrittenTagRemote(new Clone(), Optional.of(Reader::new));

        assertThat(remote.recover(NAME, THERE)).isEqualTo(OBJECT);
    }

    @Test
    void takesATagThatNobodyCanReadForOneWithoutAMessage() {
        TagObject object = new UnwrittenTagRemote(new Clone(), Optional.empty()).recover(NAME, THERE);

        assertThat(object.id()).isEqualTo(THERE.objectId());
        assertThat(object.message()).isEmpty();
    }

    /** Would write into the clone. */
    private static class Clone implements TagRemote {
        @Override
        public Optional<RemoteTag> find(TagName name) {
            return Optional.of(THERE);
        }

        @Override
        public TagObject recover(TagName name, RemoteTag there) {
            throw new AssertionError("written into the clone");
        }
    }

    /** Writes nothing. */
    private static final class Reader extends Clone {
        @Override
        public TagObject recover(TagName name, RemoteTag there) {
            return OBJECT;
        }
    }
}
