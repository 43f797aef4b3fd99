package io.github.haztrak.publication;

import io.github.haztrak.changelog.MarkdownText;
import java.util.Optional;

/**
 * What the page of a release says that nobody should use: a block on top of its text, and a word before its title. Taken away
 * again, both are as they were.
 *
 * @param reason why, as somebody wrote it
 * @param instead the release to use, if there is one
 */
public record Withdrawal(Optional<String> reason, Optional<PublishedRelease> instead) {
    private static final String BLOCK = "withdrawn";
    private static final String TITLE = "Withdrawn: ";
    private static final int LONGEST_REASON = 300;

    /** A title and a body, as GitHub has them. */
    public record Page(String title, String body) {}

    /**
     * Tells whether a text says so.
     *
     * @param body of any release
     * @return whether the block is in it
     */
    public static boolean isIn(String body) {
        return new MarkedText(body).blocks().containsKey(BLOCK);
    }

    /**
     * Puts it on a page.
     *
     * @param page as it is
     * @return as it shall be; the same if it is there already
     */
    public Page on(Page page) {
        return isIn(page.body())
                ? page
                : new Page(TITLE + page.title(), MarkedText.block(BLOCK, notice()) + "\n\n" + page.body());
    }

    /**
     * Takes it from a page.
     *
     * @param page as it is
     * @return as it was before
     */
    public static Page off(Page page) {
        return new Page(
                page.title().startsWith(TITLE) ? page.title().substring(TITLE.length()) : page.title(),
                new MarkedText(page.body()).without(BLOCK).text());
    }

    private String notice() {
        return "> [!CAUTION]\n> **This release is withdrawn: do not use it.**"
                + reason.map(Withdrawal::line).map(text -> " " + text).orElse("")
                + instead.map(release -> "\n> Use ["
                                + MarkdownText.inline(release.tag().value()) + "](" + release.page() + ") instead.")
                        .orElse("");
    }

    private static String line(String reason) {
        String text = reason.strip().replaceAll("\\s+", " ");
        return MarkdownText.inline(text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "...");
    }
}
