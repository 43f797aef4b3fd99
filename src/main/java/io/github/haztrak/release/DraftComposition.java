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
import java.util.ArrayList;
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
        ReleaseBody.Rendered rendered = body.render(images, changelog);
        List<ReleaseAsset> assets = new ArrayList<>();
        if (!images.images().isEmpty()) {
            assets.add(asset("images.txt", ReleaseBody.imageList(images), "text/plain"));
        }
        rendered.allChanges().ifPresent(text -> assets.add(asset(ReleaseBody.ALL_CHANGES, text, "text/markdown")));
        return new ReleaseDraft(images, new ReleaseDraft.Text(title, rendered.text()), assets);
    }

    private ReleaseAsset asset(String name, String text, String mediaType) {
        Path file = publication.work().resolve(name);
        try {
            Files.createDirectories(publication.work());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReleaseAsset(name, file, mediaType);
    }
}
