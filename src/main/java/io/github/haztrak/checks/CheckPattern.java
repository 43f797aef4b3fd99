package io.github.haztrak.checks;

import java.util.ArrayList;
import java.util.List;

/**
 * A name of a check, or of several: each {@code *} stands for any text. Upper and lower case differ, as they do on GitHub.
 *
 * @param text as it is configured, such as {@code build (ubuntu, 17)} or {@code build*}
 */
public record CheckPattern(String text) {
    /** Rejects the empty name. */
    public CheckPattern {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the name of a check is empty");
        }
    }

    /**
     * Reads a list of names.
     *
     * @param text names with commas or line ends between them; a comma inside parentheses belongs to its name, which is then
     *     that of a matrix job
     * @return the names, those that are empty left out
     */
    static List<CheckPattern> list(String text) {
        List<CheckPattern> names = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            char next = at < text.length() ? text.charAt(at) : '\n';
            depth = next == '\n' ? 0 : Math.max(0, depth + (next == '(' ? 1 : next == ')' ? -1 : 0));
            if (depth == 0 && (next == ',' || next == '\n')) {
                String name = text.substring(start, at);
                start = at + 1;
                if (!name.isBlank()) {
                    names.add(new CheckPattern(name));
                }
            }
        }
        return names;
    }

    /** In time that grows with the length of the name alone, whatever it holds. */
    boolean matches(CheckResult check) {
        String name = check.name();
        String[] parts = text.split("\\*+", -1);
        if (parts.length == 1) {
            return name.equals(text);
        }
        String tail = parts[parts.length - 1];
        int at = name.startsWith(parts[0]) ? parts[0].length() : -1;
        for (int part = 1; part < parts.length - 1 && at >= 0; part++) {
            int found = name.indexOf(parts[part], at);
            at = found < 0 ? -1 : found + parts[part].length();
        }
        return at >= 0 && name.length() - tail.length() >= at && name.endsWith(tail);
    }

    @Override
    public String toString() {
        return text;
    }
}
