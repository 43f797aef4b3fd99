package io.github.haztrak.publication;

import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.PushedImage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The images of a release as its file {@link #FILE} tells them: the proof of what belongs to a version, long after the build.
 *
 * @param images in the order of the file
 */
public record ImageList(List<Entry> images) {
    /** The file beside a release: a line an image, in the form of a checksum file. */
    public static final String FILE = "images.txt";

    private static final Pattern LINE =
            Pattern.compile("(?<hex>[0-9a-f]{64})  (?<name>\\S{1,400}):(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})");

    /**
     * An image.
     *
     * @param name registry and repository
     * @param tag the version's tag
     * @param digest of its manifest or index
     */
    public record Entry(ImageName name, String tag, Digest digest) {
        /**
         * Tells whether an image is this one.
         *
         * @param image an image of a registry
         * @return whether name and digest are the same
         */
        public boolean isOf(PushedImage image) {
            return image.name().equals(name) && image.manifest().digest().equals(digest);
        }
    }

    /** Copies the list. */
    public ImageList {
        images = List.copyOf(images);
    }

    /**
     * Reads the file.
     *
     * @param text its content
     * @return what it lists
     * @throws IllegalArgumentException for a line of another form
     */
    public static ImageList parse(String text) {
        return new ImageList(text.lines().map(ImageList::entry).toList());
    }

    private static Entry entry(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a digest, two spaces, name and tag: " + new Excerpt(line));
        }
        return new Entry(
                ImageName.parse(parts.group("name")), parts.group("tag"), new Digest("sha256:" + parts.group("hex")));
    }

    /**
     * Where the images are.
     *
     * @return their names, in order
     */
    public List<ImageName> names() {
        return images.stream().map(Entry::name).toList();
    }
}
