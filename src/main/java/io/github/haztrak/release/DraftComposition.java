package io.github.haztrak.release;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.publication.ReleaseBody;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.tag.VerifiedTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        ReleaseFiles files = publication.files();
        ReleaseBody.Rendered rendered = body.render(images, changelog, files.checksums());
        List<ReleaseAsset> assets = new ArrayList<>(files.assets());
        if (!images.images().isEmpty()) {
            assets.add(asset("images.txt", ReleaseBody.imageList(images), "text/plain"));
        }
        rendered.allChanges().ifPresent(text -> assets.add(asset(ReleaseBody.ALL_CHANGES, text, "text/markdown")));
        if (files.checksums() && !assets.isEmpty()) {
            assets.add(asset(ReleaseAsset.CHECKSUMS, ReleaseFiles.checksums(assets), "text/plain"));
        }
        return new ReleaseDraft(
                images,
                new ReleaseDraft.Text(title(images.tag()), rendered.text()),
                assets,
                publication.terms().shown());
    }

    private String title(VerifiedTag tag) {
        return publication
                .title()
                .replace("{tag}", tag.name().value())
                .replace("{version}", tag.version().text())
                .replace(
                        "{date}",
                        LocalDate.ofInstant(tag.commit().committedAt(), ZoneOffset.UTC)
                                .toString());
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
