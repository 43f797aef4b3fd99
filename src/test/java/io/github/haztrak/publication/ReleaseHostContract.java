package io.github.haztrak.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.PushedImages;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every host of releases does, whoever plays GitHub: one that begins without a release.
 * Latest is left out: emulate gives it to the newest release, whatever it is told.
 */
public abstract class ReleaseHostContract {
    @TempDir
    protected Path files;

    /** The host, with nothing remembered of what was asked before. */
    protected abstract ReleaseHost host();

    @Test
    void publishesAReleaseAndFindsIt() throws IOException {
        PublishedRelease release = host().publish(draft("1.0.0", "first"));

        assertThat(release.tag()).isEqualTo(new TagName("v1.0.0"));
        assertThat(release.page()).contains("/releases/");
        assertThat(host().published()).containsExactly(release);
    }

    @Test
    void isContentWithWhatIsThere() throws IOException {
        PublishedRelease release = host().publish(draft("1.0.0", "first"));

        assertThat(host().publish(draft("1.0.0", "first"))).isEqualTo(release);
        assertThat(host().published()).hasSize(1);
    }

    @Test
    void refusesToChangeWhatIsPublic() throws IOException {
        host().publish(draft("1.0.0", "first"));

        Refused.when(() -> host().publish(draft("1.0.0", "other")))
                .tells(ProblemCode.RELEASE_DIFFERS, "\"other\" here");
        host().publish(draft("1.0.0", "first"));
    }

    @Test
    void changesThePartsThatAreNamed() throws IOException {
        PublishedRelease release = host().publish(draft("1.0.0", "first"));
        ReleaseDraft other = updating(draft("1.0.0", "other"), Part.BODY, Part.ASSETS);

        assertThat(host().publish(other)).isEqualTo(release);
        assertThat(host().publish(draft("1.0.0", "other"))).isEqualTo(release);
    }

    @Test
    void holdsADraftThatNobodySeesUntilItIsPublished() throws IOException {
        HostedRelease held = host().hold(draft("1.0.0", "first"));

        assertThat(held).isInstanceOf(HeldDraft.class);
        assertThat(host().published()).isEmpty();
        assertThat(host().hasDraft(new TagName("v1.0.0"))).isTrue();
        PublishedRelease release = host().publish(draft("1.0.0", "first"));
        assertThat(host().hold(draft("1.0.0", "first"))).isEqualTo(release);
        assertThat(host().hasDraft(new TagName("v1.0.0"))).isFalse();
    }

    @Test
    void bringsADraftUpToDate() throws IOException {
        host().hold(draft("1.0.0", "first"));

        PublishedRelease release = host().publish(draft("1.0.0", "other"));

        assertThat(host().publish(draft("1.0.0", "other"))).isEqualTo(release);
    }

    @Test
    void marksAPreRelease() throws IOException {
        assertThat(host().publish(draft("1.0.0-rc.1", "soon")).prerelease()).isTrue();
        assertThat(host().latest()).isEmpty();
    }

    /** With one file, which says what the text says. */
    private ReleaseDraft draft(String version, String text) throws IOException {
        VerifiedTag tag = new VerifiedTag(
                new TagName("v" + version),
                new Version(version),
                new TagObject("a".repeat(40), "Track shipments", Instant.EPOCH),
                new VerifiedTag.TaggedCommit(new CommitId("c".repeat(40)), Instant.EPOCH));
        Path file = Files.writeString(files.resolve(version + "-" + text), text);
        return new ReleaseDraft(
                new PushedImages(tag, List.of()),
                new ReleaseDraft.Text("Haztrak " + version, text),
                List.of(new ReleaseAsset("file.txt", file, "text/plain")));
    }

    private static ReleaseDraft updating(ReleaseDraft draft, Part... parts) {
        return new ReleaseDraft(
                draft.images(),
                draft.text(),
                draft.assets(),
                new ReleaseDraft.Terms(Optional.empty(), Optional.empty(), Set.of(parts)));
    }
}
