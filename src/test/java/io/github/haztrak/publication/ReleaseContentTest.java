package io.github.haztrak.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.haztrak.image.ByteSize;
import io.github.haztrak.image.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseContentTest {
    @TempDir
    Path folder;

    private ReleaseAsset asset;
    private ReleaseDraft draft;

    @BeforeEach
    void write() throws IOException {
        asset = new ReleaseAsset("images.txt", Files.writeString(folder.resolve("file"), "12345"), "text/plain");
        ReleaseDraft.Text text = new ReleaseDraft.Text("Haztrak 1.2.0", "one\ntwo");
        draft = new ReleaseDraft(PublicationFixture.none("x"), text, List.of(asset));
    }

    @Test
    void findsNoDifferenceInWhatIsTheSame() {
        ReleaseContent there = content("Haztrak 1.2.0", "one\r\ntwo\r\n", published(5, asset.digest()));

        assertThat(there.differences(draft)).isEmpty();
        assertThat(there.reads(draft)).isTrue();
    }

    @Test
    void believesASizeWhereNoDigestIsTold() {
        PublishedAsset there = new PublishedAsset("images.txt", 5, Optional.empty());

        assertThat(content("Haztrak 1.2.0", "one\ntwo", there).differences(draft))
                .isEmpty();
    }

    @Test
    void namesEachDifference() {
        ReleaseContent there = new ReleaseContent(new ReleaseContent.Text("Other", "one"), true, List.of());

        assertThat(there.reads(draft)).isFalse();
        assertThat(there.differences(draft))
                .extracting(Difference::told)
                .containsExactly(
                        "title: \"Other\" there, \"Haztrak 1.2.0\" here",
                        "text: line 2 is missing there, \"two\" here",
                        "pre-release: true there, false here",
                        "asset images.txt: missing there");
    }

    @Test
    void namesThePartOfEachDifference() {
        ReleaseContent there = new ReleaseContent(new ReleaseContent.Text("Other", "one"), true, List.of());

        assertThat(there.differences(draft))
                .extracting(Difference::part)
                .containsExactly(Part.TITLE, Part.BODY, Part.PRERELEASE, Part.ASSETS);
    }

    @Test
    void comparesNothingButTheBlocksOfAMarkedText() {
        String images = MarkedText.block("images", "one\ntwo");
        ReleaseDraft marked = draft(images + "\n\n" + MarkedText.block("changes", "- a thing"));

        assertThat(body("Hello\n" + marked.text().body() + "\nBye").differences(marked))
                .isEmpty();
        assertThat(body(images.replace("two", "2") + "\n" + MarkedText.block("verification", "how"))
                        .differences(marked))
                .extracting(Difference::told)
                .containsExactly(
                        "text: images: line 2 is \"2\" there, \"two\" here",
                        "text: changes: missing there",
                        "text: verification: there, and not here");
        assertThat(body("Hello").differences(marked))
                .extracting(Difference::told)
                .containsExactly("text: line 1 is \"Hello\" there, \"<!-- haztrak:images -->\" here");
    }

    @Test
    void keepsWhatWasWrittenByHand() {
        ReleaseDraft marked = draft(MarkedText.block("images", "new"));

        assertThat(body("Hello\n\n" + MarkedText.block("images", "old")).body(marked))
                .isEqualTo("Hello\n\n" + MarkedText.block("images", "new"));
    }

    @Test
    void knowsPartsByTheirNames() {
        assertThat(Part.of(" Body ")).isEqualTo(Part.BODY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Part.of("text"))
                .withMessage("there are title, body, prerelease, assets");
    }

    private ReleaseDraft draft(String body) {
        return new ReleaseDraft(draft.images(), new ReleaseDraft.Text("Haztrak 1.2.0", body), List.of());
    }

    private static ReleaseContent body(String body) {
        return new ReleaseContent(new ReleaseContent.Text("Haztrak 1.2.0", body), false, List.of());
    }

    @Test
    void seesOtherContentOfTheSameSize() {
        assertThat(content("Haztrak 1.2.0", "one\ntwo", published(5, Digest.of("54321")))
                        .differences(draft))
                .extracting(Difference::told)
                .containsExactly("asset images.txt: other content, 5 bytes there, 5 bytes here");
    }

    @Test
    void readsTheDigestOfAFile() {
        assertThat(asset.digest()).isEqualTo(Digest.of("12345"));
        assertThat(asset.size()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a b", ".hidden", "trailing.", "a\nb", "..", "naïve.txt"})
    void refusesAnAssetThatGitHubWouldRename(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReleaseAsset(name, folder, "text/plain"));
    }

    @Test
    void refusesAMediaTypeThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReleaseAsset("a", folder, "text\r\nX: y"));
    }

    @Test
    void refusesTwoAssetsOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReleaseDraft(draft.images(), draft.text(), List.of(asset, asset)));
    }

    @Test
    void refusesABodyThatGitHubWouldNotTake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReleaseDraft.Text("x", "x".repeat(ReleaseDraft.BODY_LIMIT + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 B:0", "999 B:999", "1.0 kB:1000", "1.0 MB:999950", "12.3 GB:12345678901"})
    void writesSizesAsPeopleReadThem(String example) {
        String[] parts = example.split(":");

        assertThat(new ByteSize(Long.parseLong(parts[1]))).hasToString(parts[0]);
    }

    private static PublishedAsset published(long size, Digest digest) {
        return new PublishedAsset("images.txt", size, Optional.of(digest));
    }

    private static ReleaseContent content(String name, String body, PublishedAsset asset) {
        return new ReleaseContent(new ReleaseContent.Text(name, body), false, List.of(asset));
    }
}
