package io.github.haztrak.publication;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.tag.TagName;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what is read on the page of a release, in GitHub's Markdown: the tag's annotation, the images, what changed. The
 * same input gives the same text.
 *
 * @param repository where its links point
 */
public record ReleaseBody(RepositoryPage repository) {

    /**
     * Renders the whole text. Where it would be too long, changes are left out at the end and counted.
     *
     * @param images the release's images and its tag
     * @param changelog what changed
     * @return Markdown of at most {@link ReleaseDraft#BODY_LIMIT} characters
     */
    public String render(PushedImages images, Changelog changelog) {
        String introduction = new Annotation(images.tag().annotation()).markdown();
        String table = titled("Images", new ImageTable(images).markdown());
        String link = link(changelog, images.tag().name());
        String around = joined(introduction, table, titled("Changes", "-"), link);
        String changes = new ChangelogText(changelog).within(ReleaseDraft.BODY_LIMIT - around.length());
        return joined(introduction, table, titled("Changes", changes), link);
    }

    /**
     * The text of the asset {@code images.txt}, in the form of a checksum file.
     *
     * @param images the release's images
     * @return a line an image: 64 hexadecimal digits of its digest, two spaces, name and version; empty without images
     */
    public static String imageList(PushedImages images) {
        return new ImageTable(images).checksums();
    }

    /** Bare: GitHub shows the tags of such an address, and what is encoded in it cannot break out. */
    private String link(Changelog changelog, TagName tag) {
        URI address = changelog
                .since()
                .map(since -> repository.comparison(since, tag))
                .orElseGet(() -> repository.commits(tag));
        return "All commits: " + address;
    }

    private static String titled(String title, String text) {
        return text.isEmpty() ? "" : "## " + title + "\n\n" + text;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
