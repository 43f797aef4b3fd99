package io.github.haztrak.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everyone who asks a remote for its tags keeps to. */
public abstract class TagRemoteContract {
    private static final TagName NAME = new TagName("v1.0.0");

    /** Who asks. */
    protected abstract TagRemote remote();

    /** Makes the remote one that cannot be asked. */
    protected abstract void takeAway();

    /** Pushes an annotated tag "Some words" on HEAD, in place of one of the name, and tells what the remote holds then. */
    protected abstract RemoteTag annotated(TagName name) throws IOException;

    /** Pushes a tag without an annotation. */
    protected abstract RemoteTag lightweight(TagName name) throws IOException;

    /** Pushes a tag whose object refers to another tag object, and that one to a commit. */
    protected abstract RemoteTag nested(TagName name) throws IOException;

    @Test
    void findsAnAnnotatedTagAndItsCommit() throws IOException {
        RemoteTag pushed = annotated(NAME);

        assertThat(pushed.annotated()).isTrue();
        assertThat(remote().find(NAME)).contains(pushed);
    }

    @Test
    void findsALightweightTag() throws IOException {
        RemoteTag pushed = lightweight(NAME);

        assertThat(pushed.annotated()).isFalse();
        assertThat(remote().find(NAME)).contains(pushed);
    }

    @Test
    void peelsATagOfATag() throws IOException {
        RemoteTag pushed = nested(NAME);

        assertThat(remote().find(NAME)).contains(pushed);
    }

    @Test
    void takesNoTagForOneOfAnotherName() throws IOException {
        annotated(new TagName("v1.0.0-rc.1"));
        annotated(new TagName("client/v1.0.0"));
        annotated(new TagName("V1.0.0"));

        assertThat(remote().find(NAME)).isEmpty();
        assertThat(remote().find(new TagName("client"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client/v1.0.0",
                "v1.0.0+build.7",
                "v1.0.0#part",
                "v1.0.0%2e%2e%2fv2",
                "v1.0.0&per_page=1",
                "v1'\"$(touch${IFS}x);|<b>@octo`",
                "v1.0.0-b\u00e4r-\uD83D\uDC3B",
            })
    void findsATagWhoseNameIsHostile(String name) throws IOException {
        annotated(NAME);
        RemoteTag pushed = annotated(new TagName(name));

        assertThat(remote().find(new TagName(name))).contains(pushed);
    }

    @Test
    void recoversTheAnnotation() throws IOException {
        RemoteTag pushed = annotated(NAME);

        TagObject recovered = remote().recover(NAME, pushed);

        assertThat(recovered.id()).isEqualTo(pushed.objectId());
        assertThat(recovered.message()).isEqualTo("Some words");
        assertThat(recovered.taggedAt()).isAfter("2000-01-01T00:00:00Z");
    }

    @Test
    void doesNotRecoverATagThatMoved() throws IOException {
        RemoteTag before = annotated(NAME);
        RemoteTag now = annotated(NAME);

        Refused.when(() -> remote().recover(NAME, before))
                .tells(ProblemCode.TAG_DIFFERS_ON_REMOTE, before.objectId(), now.objectId());
    }

    @Test
    void saysThatTheRemoteCannotBeAsked() throws IOException {
        annotated(NAME);
        takeAway();

        ReleaseException refused = catchThrowableOfType(ReleaseException.class, () -> remote().find(NAME));

        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code().id()).isEqualTo("HZ-TAG-008"));
    }
}
