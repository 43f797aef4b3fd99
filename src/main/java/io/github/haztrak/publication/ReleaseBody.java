package io.github.haztrak.publication;

import io.github.haztrak.changelog.Annotation;
import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.ChangelogRenderer;
import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.image.PushedImages;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what is read on the page of a release, in GitHub's Markdown: the tag's annotation, the images, what changed. The
 * same input gives the same text.
 *
 * @param repository where its links point
 * @param changes writes what changed
 */
public record ReleaseBody(RepositoryPage repository, ChangelogRenderer changes) {
    /** The asset that holds all changes, where the text has no room for them. */
    public static final String ALL_CHANGES = "changes.md";

    /**
     * What is read.
     *
     * @param text Markdown of at most {@link ReleaseDraft#BODY_LIMIT} characters
     * @param allChanges the text of {@link #ALL_CHANGES}, if there was no room for it
     */
    public record Rendered(String text, Optional<String> allChanges) {}

    /**
     * Renders the whole text. Where it would be too long, changes are left out at the end, counted, and all of them are
     * linked.
     *
     * @param images the release's images and its tag
     * @param changelog what changed
     * @return the text, and what has to stand beside it
     */
    public Rendered render(PushedImages images, Changelog changelog) {
        String introduction = new Annotation(images.tag().annotation()).markdown();
        String table = titled("Images", new ImageTable(images).markdown());
        String link = "All commits: " + repository.commits(changelog.range());
        String around = joined(introduction, table, titled("Changes", "-"), link);
        String asset = "[all of them](" + repository.asset(images.tag().name(), ALL_CHANGES) + ")";
        ChangelogText.Cut cut =
                new ChangelogText(changelog, changes).within(ReleaseDraft.BODY_LIMIT - around.length(), asset);
        return new Rendered(
                joined(introduction, table, titled("Changes", cut.text()), link),
                cut.whole() ? Optional.empty() : Optional.of(changes.render(changelog) + "\n"));
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

    private static String titled(String title, String text) {
        return text.isEmpty() ? "" : "## " + title + "\n\n" + text;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
