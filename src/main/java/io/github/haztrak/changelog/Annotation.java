package io.github.haztrak.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message of a tag as the introduction of a release. Its Markdown stays; what would notify people, show pictures from
 * elsewhere or hide the rest of the page is broken up by an invisible character. Code in fences at the margin is left alone.
 *
 * @param message as written by who tagged
 */
public record Annotation(String message) {
    /** The longest message that is shown, in characters. */
    public static final int LIMIT = 40_000;

    private static final String CUT = "(The whole text is in the tag.)";
    private static final String WORD_JOINER = "\u2060";
    private static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{N}].{0,98}[^.:;,!?]");
    private static final Pattern HEADING = Pattern.compile(" {0,3}(?<depth>#{1,6})(?<text>[ \t].*|)");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\u202A-\u202E\u2066-\u2069&&[^\n\t]]");
    private static final Pattern MENTION = Pattern.compile("(?<![A-Za-z0-9])@(?=[A-Za-z0-9])");
    private static final Pattern HIDDEN_AT = Pattern.compile("&(?=(#|commat;))");
    private static final Pattern HTML = Pattern.compile("<(?!https?://)(?=[A-Za-z/!?])");
    private static final Pattern IMAGE = Pattern.compile("!(?=\\[)");

    /**
     * The Markdown, with a title of its own if it begins like a commit does.
     *
     * @return the text; empty if there is nothing to say
     */
    public String markdown() {
        List<String> lines = shortened().lines().toList();
        List<String> shown = new ArrayList<>();
        Fence fence = Fence.NONE;
        for (String line : lines) {
            boolean code = fence.isOpen();
            fence = fence.after(line);
            shown.add(code || fence.isOpen() ? line : harmless(line));
        }
        if (fence.isOpen()) {
            shown.add(fence.mark());
        }
        if (hasTitle(lines)) {
            shown.set(0, "## " + shown.get(0));
        }
        return String.join("\n", shown);
    }

    /**
     * The Markdown as a part of a longer text, whose headings stay above it.
     *
     * @param level how deep the text is: its headings get more {@code #} than that
     * @return the text; empty if there is nothing to say
     */
    public String below(int level) {
        List<String> lines = new ArrayList<>();
        Fence fence = Fence.NONE;
        for (String line : markdown().lines().toList()) {
            fence = fence.after(line);
            lines.add(fence.isOpen() ? line : deepened(line, level));
        }
        return String.join("\n", lines);
    }

    private static String deepened(String line, int level) {
        Matcher heading = HEADING.matcher(line);
        return heading.matches() && heading.group("depth").length() <= level
                ? "#".repeat(level + 1) + heading.group("text")
                : line;
    }

    /** As in a commit: a short line of its own above the rest. */
    private static boolean hasTitle(List<String> lines) {
        return lines.size() > 2
                && lines.get(1).isBlank()
                && TITLE.matcher(lines.get(0)).matches();
    }

    private String shortened() {
        String text = message.replace("\r\n", "\n").replace('\r', '\n');
        text = INVISIBLE.matcher(text).replaceAll("").strip();
        if (text.length() <= LIMIT) {
            return text;
        }
        int end = text.lastIndexOf('\n', LIMIT);
        return (text.substring(0, Math.max(end, 0)).strip() + "\n\n" + CUT).strip();
    }

    private static String harmless(String line) {
        String text = HIDDEN_AT.matcher(line).replaceAll("&" + WORD_JOINER);
        text = MENTION.matcher(text).replaceAll("@" + WORD_JOINER);
        text = HTML.matcher(text).replaceAll("<" + WORD_JOINER);
        return IMAGE.matcher(text).replaceAll("!" + WORD_JOINER);
    }

    /**
     * A fence of code (CommonMark 0.31, "Fenced code blocks"), at the margin alone: there nothing else can enclose it.
     *
     * @param mark the line that closes it; empty if none is open
     */
    record Fence(String mark) {
        static final Fence NONE = new Fence("");
        private static final Pattern OPENING = Pattern.compile("(?<mark>`{3,})[^`]*|(?<tildes>~{3,}).*");
        private static final Pattern CLOSING = Pattern.compile(" {0,3}(?<mark>`{3,}|~{3,})[ \t]*");

        boolean isOpen() {
            return !mark.isEmpty();
        }

        Fence after(String line) {
            if (!isOpen()) {
                return opened(line);
            }
            return closedBy(line) ? NONE : this;
        }

        private static Fence opened(String line) {
            Matcher opening = OPENING.matcher(line);
            if (!opening.matches()) {
                return NONE;
            }
            String backticks = opening.group("mark");
            return new Fence(backticks == null ? opening.group("tildes") : backticks);
        }

        private boolean closedBy(String line) {
            Matcher closing = CLOSING.matcher(line);
            return closing.matches() && closing.group("mark").startsWith(mark);
        }
    }
}
