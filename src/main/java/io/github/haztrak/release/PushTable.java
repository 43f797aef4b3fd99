package io.github.haztrak.release;

import io.github.haztrak.image.ByteSize;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.PushedImages;
import java.util.List;
import java.util.Locale;

/**
 * A row for each image of a release: name and version, digest, size of a pull, and what travelled for it.
 *
 * @param images of the release
 * @param tally of what travelled
 */
record PushTable(PushedImages images, TransferTally tally) {

    List<String> rows() {
        int width = images.images().stream()
                .mapToInt(image -> tagged(image).length())
                .max()
                .orElse(0);
        return images.images().stream().map(image -> row(image, width)).toList();
    }

    private String row(PushedImage image, int width) {
        return String.format(
                Locale.ROOT,
                "%-" + width + "s  %s  %s: %s",
                tagged(image),
                image.manifest().digest().brief(),
                new ByteSize(image.size()),
                became(image));
    }

    /** An image that was built anew for this release has travelled, or was there from an earlier run. */
    private String became(PushedImage image) {
        return images.unchangedSince(image)
                .map(since -> "unchanged since " + since)
                .orElseGet(() -> tally.told(image.name()));
    }

    private String tagged(PushedImage image) {
        return image.name() + ":" + images.tag().version().imageTag();
    }
}
