package io.github.haztrak.image;

import io.github.haztrak.tag.VerifiedTag;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Proves that every image of a release is in the registry under the release's version.
 *
 * @param tag the tag they were built from
 * @param images sorted by name; may be empty for a repository without images
 */
public record PushedImages(VerifiedTag tag, List<PushedImage> images) {
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_-]{0,127}");

    /** Sorts and copies. */
    public PushedImages {
        images = images.stream()
                .sorted((a, b) -> a.name().toString().compareTo(b.name().toString()))
                .toList();
    }

    /**
     * The version an image was built for, if that was an earlier one: then the image is the same as in that release, and
     * still says so.
     *
     * @param image one of them
     * @return such as {@code 1.1.0}; empty for an image that was built for this release
     */
    public Optional<String> unchangedSince(PushedImage image) {
        return image.revision()
                .filter(commit -> !commit.equals(tag.commit().id()))
                .map(commit -> image.annotations().getOrDefault(Provenance.VERSION, ""))
                .map(version -> VERSION.matcher(version).matches() ? version : "an earlier release");
    }
}
