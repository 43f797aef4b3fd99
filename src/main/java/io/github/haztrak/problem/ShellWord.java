package io.github.haztrak.problem;

import java.util.regex.Pattern;

/** Text from outside, made one word of a POSIX shell: the commands that a problem shows can be pasted whatever a name holds. */
public final class ShellWord {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._/:@+=-]+");

    private ShellWord() {}

    /**
     * Quotes a text where it needs quoting.
     *
     * @param text any text without the character NUL
     * @return a word that the shell reads as exactly the text
     */
    public static String of(String text) {
        return HARMLESS.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
