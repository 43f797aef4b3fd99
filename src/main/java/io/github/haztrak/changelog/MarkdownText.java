package io.github.haztrak.changelog;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text from outside, made harmless in GitHub Flavored Markdown: it opens no heading, list, emphasis, code, link, image,
 * mention or HTML. References such as {@code #12} stay what they are on GitHub. A backslash stands only where the character
 * after it would act, so that ordinary subjects stay readable as they are.
 */
public final class MarkdownText {
    /** What lies in between is no part of a line of text: line ends, controls, text direction; but emoji need their joiner. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}&&[^\\u200C\\u200D]]+");

    private static final Pattern AROUND = Pattern.compile("^\\p{Z}+|\\p{Z}+$");

    private static final Pattern ACTIVE = Pattern.compile(String.join(
            "|",
            "[`~\\[$]",
            "\\*(?! )|(?<! )\\*",
            "(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])",
            "<(?! )",
            "&(?=[#\\p{Alnum}])",
            "\\\\(?![ \\p{L}\\p{N}])",
            "^[-+>=]",
            "^#(?!\\d)",
            "^(?<number>\\d{1,9})(?=[.)](?: |$))"));

    /** GitHub makes a link, or a message to somebody, of these without any markup: an invisible character parts them. */
    private static final Pattern LINKED = Pattern.compile("@|:(?=//)|(?i:www)(?=\\.)");

    /** Within a line. */
    private static final String HARMLESS = " ,;:#()'\"-+=!?%";

    private static final String WORD_JOINER = "\u2060";

    private MarkdownText() {}

    /**
     * Writes a text as one line that is shown as it is, wherever in a paragraph it stands.
     *
     * @param text any text; line ends and control characters become spaces
     * @return Markdown of one line that shows it
     */
    public static String inline(String text) {
        if (isPlain(text)) {
            return text;
        }
        String escaped = ACTIVE.matcher(visible(text)).replaceAll(MarkdownText::escaped);
        return LINKED.matcher(escaped).replaceAll("$0" + WORD_JOINER);
    }

    /**
     * Writes a text as one line without anything that cannot be seen. That is no Markdown.
     *
     * @param text any text
     * @return the line
     */
    static String visible(String text) {
        return AROUND.matcher(INVISIBLE.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /** Most subjects: a letter, then nothing that could act anywhere but at the start. */
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && isWord(text.charAt(0))
                && !isDigit(text.charAt(0))
                && text.charAt(text.length() - 1) != ' '
                && text.chars().allMatch(next -> isWord(next) || HARMLESS.indexOf(next) >= 0);
    }

    private static boolean isWord(int character) {
        return isDigit(character) || character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static String escaped(MatchResult active) {
        return Matcher.quoteReplacement(active.group().matches("\\d+") ? active.group() + "\\" : "\\" + active.group());
    }
}
