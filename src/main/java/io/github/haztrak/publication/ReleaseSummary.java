package io.github.haztrak.publication;

import io.github.haztrak.image.PushedImages;
import io.github.haztrak.tag.VerifiedTag;

/**
 * A release on one screen, for who looks at the run that made it.
 *
 * @param images its images and its tag
 * @param release the release
 */
public record ReleaseSummary(PushedImages images, PublishedRelease release) {

    /**
     * The summary of a release that is out.
     *
     * @return Markdown: a heading that leads to the release, what it was made of, a table of the images
     */
    public String markdown() {
        return told("### [" + code(release.tag().value()) + "](" + release.page() + ") is public");
    }

    /**
     * The summary of a release that was practised; its page was gone with the build, so nothing leads there.
     *
     * @return Markdown
     */
    public String rehearsed() {
        return told("### " + code(release.tag().value()) + " was rehearsed; nothing left the build");
    }

    private String told(String heading) {
        VerifiedTag tag = images.tag();
        String made = (release.prerelease() ? "Pre-release " : "Version ")
                + code(tag.version().text()) + " of commit "
                + code(tag.commit().id().brief()) + ", " + counted();
        String table = new ImageTable(images).markdown();
        return heading + "\n\n" + made + (table.isEmpty() ? "" : "\n\n" + table);
    }

    private String counted() {
        int count = images.images().size();
        return count == 0 ? "without images" : count + (count == 1 ? " image" : " images");
    }

    /** Git lets no blank into a tag's name, but backticks it does. */
    private static String code(String text) {
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }
}
