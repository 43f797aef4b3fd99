package io.github.haztrak.publication;

import io.github.haztrak.changelog.Annotation;
import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.ChangelogRenderer;
import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what is read on the page of a release, in GitHub's Markdown: the tag's annotation, the images, what changed, how to
 * verify it. Each part is a block of a {@link MarkedText}. The same input gives the same text.
 *
 * @param repository where its links point
 * @param changes writes what changed
 * @param layout arranges the parts
 */
public record ReleaseBody(RepositoryPage repository, ChangelogRenderer changes, PageLayout layout) {
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
     * @param checksums whether its files have checksums
     * @return the text, and what has to stand beside it
     * @throws io.github.haztrak.problem.ReleaseException HZ-REL-011 if a template cannot be used, HZ-REL-014 if it leaves no
     *     room
     */
    public Rendered render(PushedImages images, Changelog changelog, boolean checksums) {
        Page page = new Page(images, changelog, checksums);
        String asset = "[all of them](" + repository.asset(images.tag().name(), ALL_CHANGES) + ")";
        int around = text(page, "-").length();
        ChangelogText.Cut cut =
                new ChangelogText(changelog, this::harmless).within(ReleaseDraft.BODY_LIMIT - around, asset);
        return new Rendered(
                fitting(images, text(page, cut.text())),
                cut.whole() ? Optional.empty() : Optional.of(changes.render(changelog) + "\n"));
    }

    /** What the page is about. */
    private record Page(PushedImages images, Changelog changelog, boolean checksums) {}

    private static String fitting(PushedImages images, String text) {
        if (text.length() > ReleaseDraft.BODY_LIMIT) {
            throw Problem.of(
                            ProblemCode.RELEASE_TEXT_TOO_LONG,
                            "the text of " + images.tag().name() + " is too long by itself")
                    .found(text.length() + " characters; GitHub takes " + ReleaseDraft.BODY_LIMIT)
                    .why("changes are left out where there is no room for them, and what a template says is not")
                    .fix("shorten the file of <release><template>; it names {{{changes}}} once at the most")
                    .exception();
        }
        return text;
    }

    /** As it will stand in its block. */
    private String harmless(Changelog changelog) {
        return MarkedText.harmless(changes.render(changelog));
    }

    private String text(Page page, String changed) {
        PushedImages images = page.images();
        Map<String, String> blocks = new LinkedHashMap<>();
        blocks.put("introduction", new Annotation(images.tag().annotation()).markdown());
        blocks.put("images", titled("Images", new ImageTable(images).markdown()));
        blocks.put("changes", titled("Changes", changed));
        blocks.put("verification", titled("Verify", new Verification(images, page.checksums()).markdown()));
        blocks.put(
                "links", "All commits: " + repository.commits(page.changelog().range()));
        blocks.replaceAll(MarkedText::block);
        return layout.arrange(new PageLayout.Parts(blocks, page.changelog()));
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
