package io.github.haztrak.tag;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of a repository by their path, as Ant writes it: {@code ?} is one character, {@code *} any number of them inside a
 * name, {@code **} any number of folders; a pattern that ends in {@code /} means all that is below.
 *
 * @param text the pattern, from the repository's root on; {@code \} counts as {@code /}
 */
public record FilePattern(String text) {
    private static final Pattern WORDS = Pattern.compile("(\\*+)|(\\?)|[^*?]+");

    /** Rejects the empty pattern. */
    public FilePattern {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a pattern of files needs a text");
        }
    }

    /**
     * Tells whether a file is meant.
     *
     * @param path from the repository's root on, with {@code /} between the names
     * @return whether the pattern fits all of it
     */
    public boolean matches(String path) {
        return Pattern.compile(regex(), Pattern.DOTALL).matcher(path).matches();
    }

    private String regex() {
        String pattern = text.strip().replace('\\', '/');
        String[] names = (pattern.endsWith("/") ? pattern + "**" : pattern).split("/");
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            boolean last = i == names.length - 1;
            if (names[i].equals("**")) {
                regex.append(last ? ".*" : "(?:[^/]+/)*");
            } else {
                regex.append(ofName(names[i])).append(last ? "" : "/");
            }
        }
        return regex.toString();
    }

    private static String ofName(String name) {
        return WORDS.matcher(name)
                .replaceAll(word -> Matcher.quoteReplacement(
                        word.group(1) != null
                                ? "[^/]*"
                                : word.group(2) != null ? "[^/]" : Pattern.quote(word.group())));
    }
}
