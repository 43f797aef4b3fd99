package io.github.haztrak.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a text may stand in a log. Names of tags and files, annotations and servers' answers come from outside; none of them may
 * steer a terminal, turn text around, forge a line or give the runner of a workflow a command, and none may bury the rest of
 * the log. What is taken away is seen: {@code U+FFFD} stands in its place, and what is cut is counted.
 *
 * <p>The runner of GitHub Actions reads a command from a line that starts with {@code ::} after white space, and the older
 * form {@code ##[command]} from anywhere in a line (actions/runner, ActionCommand.cs). It may compare as people read, which
 * passes over invisible characters: one of those would not part the colons, and one between them does not disarm a command.
 *
 * @param lines how many lines are shown; with 1 a line break is taken away like a control character
 * @param width how many characters of a line are shown
 */
public record LogText(int lines, int width) {
    /** One line. */
    public static final LogText LINE = new LogText(1, 500);

    /** Lines of values. */
    public static final LogText BLOCK = new LogText(40, 500);

    /** Lines to paste, with room for a long tag name or two. */
    public static final LogText COMMANDS = new LogText(40, 2000);

    private static final String TAKEN_AWAY = "\uFFFD";
    private static final String UNSEEN = "\\p{M}\\u115F\\u1160\\u3164\\uFFA0";
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern COMMAND = Pattern.compile("^([" + UNSEEN + "\\p{Z}]*:)(?=[" + UNSEEN + "]*:)");
    private static final Pattern OLD_COMMAND = Pattern.compile("#(?=[" + UNSEEN + "]*#[" + UNSEEN + "]*\\[)");

    /**
     * Makes a text harmless and short enough.
     *
     * @param text any text, of any length
     * @return the text without control characters; line feeds stay where several lines are shown
     */
    public String of(String text) {
        if (lines == 1) {
            return shown(text);
        }
        List<String> all = List.of(text.replace("\r\n", "\n").split("\n", -1));
        List<String> shown =
                new ArrayList<>(all.stream().limit(lines).map(this::shown).toList());
        if (all.size() > lines) {
            shown.add("... " + (all.size() - lines) + " more lines");
        }
        return String.join("\n", shown);
    }

    /**
     * Leaves a text of many lines as it is but for what a workflow's runner would take for a command.
     *
     * @param text any text
     * @return the same number of lines
     */
    public static String withoutCommands(String text) {
        return text.lines()
                .map(line -> COMMAND.matcher(line).replaceFirst("$1" + TAKEN_AWAY))
                .map(line -> OLD_COMMAND.matcher(line).replaceAll("#" + TAKEN_AWAY))
                .collect(Collectors.joining("\n"));
    }

    private String shown(String line) {
        return line.length() <= width
                ? harmless(line)
                : harmless(line.substring(0, width)) + " ... " + (line.length() - width) + " more characters";
    }

    private static String harmless(String line) {
        String text = STEERING.matcher(line).replaceAll(TAKEN_AWAY);
        text = COMMAND.matcher(text).replaceFirst("$1" + TAKEN_AWAY);
        return OLD_COMMAND.matcher(text).replaceAll("#" + TAKEN_AWAY);
    }
}
