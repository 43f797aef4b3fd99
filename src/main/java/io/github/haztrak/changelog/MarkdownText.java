package io.github.haztrak.changelog;

/** Text from outside, made harmless in Markdown: it opens no heading, mention, link, image or HTML. */
public final class MarkdownText {
    private static final char WORD_JOINER = '\u2060';

    private MarkdownText() {}

    /**
     * Writes a text of one line so that it is shown as it is. A mention gets an invisible character after the {@code @},
     * so nobody is notified; so does {@code #} before a digit, unless references are wanted.
     *
     * @param text any text
     * @return Markdown of one line that shows it
     */
    public static String inline(String text) {
        StringBuilder markdown = new StringBuilder(text.length() + 16);
        text.strip().codePoints().forEach(c -> append(markdown, c));
        return markdown.toString();
    }

    private static void append(StringBuilder markdown, int c) {
        if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
            markdown.append(' ');
            return;
        }
        if ("\\`*_{}[]<>()#+!|~&$-=".indexOf(c) >= 0) {
            markdown.append(escapes(markdown, c) ? "\\" : "");
        }
        markdown.appendCodePoint(c);
        if (c == '@') {
            markdown.append(WORD_JOINER);
        }
    }

    /** Some characters mean something at the start of a line alone; escaping them everywhere would only be noise. */
    private static boolean escapes(StringBuilder before, int c) {
        boolean onlyAtStart = "+-=".indexOf(c) >= 0;
        return "()!".indexOf(c) < 0 && (!onlyAtStart || before.isEmpty());
    }
}
