package io.github.haztrak.publication;

import io.github.haztrak.changelog.Annotation;
import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.ChangelogRenderer;
import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.image.PushedImages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes what is read on the page of a release, in GitHub's Markdown: the tag's annotation, the images, what changed, how to
 * verify it. Each part is a block of a {@link MarkedText}. The same input gives the same text.
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
        String asset = "[all of them](" + repository.asset(images.tag().name(), ALL_CHANGES) + ")";
        int around = text(images, changelog, "-").length();
        ChangelogText.Cut cut =
                new ChangelogText(changelog, this::harmless).within(ReleaseDraft.BODY_LIMIT - around, asset);
        return new Rendered(
                text(images, changelog, cut.text()),
                cut.whole() ? Optional.empty() : Optional.of(changes.render(changelog) + "\n"));
    }

    /** As it will stand in its block. */
    private String harmless(Changelog changelog) {
        return MarkedText.harmless(changes.render(changelog));
    }

    private String text(PushedImages images, Changelog changelog, String changed) {
        Map<String, String> blocks = new LinkedHashMap<>();
        blocks.put("introduction", new Annotation(images.tag().annotation()).markdown());
        blocks.put("images", titled("Images", new ImageTable(images).markdown()));
        blocks.put("changes", titled("Changes", changed));
        blocks.put("verification", titled("Verify", new Verification(images, false).markdown()));
        blocks.put("links", "All commits: " + repository.commits(changelog.range()));
        return blocks.entrySet().stream()
                .map(block -> MarkedText.block(block.getKey(), block.getValue()))
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n"));
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
}
