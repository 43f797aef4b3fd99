package io.github.haztrak.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.haztrak.problem.ReleaseException;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every remote must do, however it is asked. Its HEAD is a commit that the remote has. */
public abstract class TagRemoteContract {
    private static final TagName TAG = new TagName("v1.0.0");

    /** The remote as it is asked. */
    protected abstract TagRemote remote();

    /** The commit at HEAD. */
    protected abstract String head();

    /** Tags HEAD on the remote alone, in place of a tag of the name, and returns the tag object's id. */
    protected abstract String annotatedThere(String name, String message) throws IOException;

    /** Tags HEAD on the remote alone, without an annotation. */
    protected abstract void lightweightThere(String name) throws IOException;

    @Test
    void findsAnAnnotatedTagWithWhatItPeelsTo() throws IOException {
        String object = annotatedThere("v1.0.0", "One");

        assertThat(remote().find(TAG)).contains(new RemoteTag(object, Optional.of(head())));
    }

    @Test
    void findsALightweightTag() throws IOException {
        lightweightThere("v1.0.0");

        assertThat(remote().find(TAG)).contains(new RemoteTag(head(), Optional.empty()));
    }

    @Test
    void findsNothingWhereOnlyAPartOfANameFits() throws IOException {
        annotatedThere("team/v1.0.0", "Team");
        annotatedThere("v1.0.0-rc.1", "Candidate");

        assertThat(remote().find(TAG)).isEmpty();
    }

    @Test
    void recoversTheAnnotation() throws IOException {
        String object = annotatedThere("v1.0.0", "One\n\nThe first: <b>$(x)</b>");

        TagObject recovered = remote().recover(TAG, remote().find(TAG).orElseThrow());

        assertThat(recovered.id()).isEqualTo(object);
        assertThat(recovered.message()).isEqualTo("One\n\nThe first: <b>$(x)</b>");
        assertThat(recovered.taggedAt()).isAfter("2025-12-31T00:00:00Z");
    }

    @Test
    void refusesToRecoverATagThatMovedMeanwhile() throws IOException {
        annotatedThere("v1.0.0", "One");
        RemoteTag before = remote().find(TAG).orElseThrow();
        annotatedThere("v1.0.0", "Two");

        ReleaseException refused = catchThrowableOfType(ReleaseException.class, () -> remote().recover(TAG, before));

        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code().id()).isEqualTo("HZ-TAG-007"));
    }
}
