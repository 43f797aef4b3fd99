package io.github.haztrak.release;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.publication.ReleaseBody;
import io.github.haztrak.publication.ReleaseDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Turns what was proved into the draft of a release.
 *
 * @param body writes the text
 * @param publication how it is shown
 */
record DraftComposition(ReleaseBody body, ReleaseRequest.Publication publication) {

    ReleaseDraft of(PushedImages images, Changelog changelog) {
        String title = publication
                .title()
                .replace("{tag}", images.tag().name().value())
                .replace("{version}", images.tag().version().text());
        List<ReleaseAsset> assets = images.images().isEmpty() ? List.of() : List.of(imageList(images));
        return new ReleaseDraft(images, new ReleaseDraft.Text(title, body.render(images, changelog)), assets);
    }

    private ReleaseAsset imageList(PushedImages images) {
        Path file = publication.work().resolve("images.txt");
        try {
            Files.createDirectories(publication.work());
            Files.writeString(file, ReleaseBody.imageList(images));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReleaseAsset("images.txt", file, "text/plain");
    }
}
