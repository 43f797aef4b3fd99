package io.github.haztrak.publication;

import io.github.haztrak.image.PushedImages;
import java.util.ArrayList;
import java.util.List;

/**
 * How people find out that what they got is what was released.
 *
 * @param images the release's images
 * @param checksums whether the files have checksums beside them
 */
record Verification(PushedImages images, boolean checksums) {
    /** Markdown; empty where there is nothing to verify. */
    String markdown() {
        List<String> lines = new ArrayList<>();
        if (!images.images().isEmpty()) {
            lines.add("An image that is pulled by its digest is exactly this one, wherever its tags point by then. "
                    + "`images.txt` lists all digests.");
        }
        if (checksums) {
            lines.add("In the folder with the files and `" + ReleaseAsset.CHECKSUMS
                    + "`:\n\n```\nsha256sum --check --ignore-missing " + ReleaseAsset.CHECKSUMS + "\n```");
        }
        return String.join("\n\n", lines);
    }
}
