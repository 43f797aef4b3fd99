package io.github.haztrak.changelog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who wrote a commit, as git knows them.
 *
 * @param name the name; may be empty
 * @param email the address; may be empty
 */
public record Person(String name, String email) {
    /** GitHub's addresses for those who keep theirs private, with the account's number since 2017. */
    private static final Pattern NOREPLY = Pattern.compile(
            "(?:\\d+\\+)?(?<login>[A-Za-z\\d][A-Za-z\\d_-]{0,38})@users\\.noreply\\.github\\.com",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LINE = Pattern.compile("(?<name>[^<>]*)<(?<email>[^<>]*)>\\s*");
    private static final String BOT = "[bot]";

    /**
     * Reads a person as trailers name them.
     *
     * @param text such as {@code Ann <ann@example.test>}
     * @return the person, or empty if the text names none
     */
    public static Optional<Person> parse(String text) {
        Matcher line = LINE.matcher(text);
        return line.matches()
                ? Optional.of(new Person(
                        line.group("name").strip(), line.group("email").strip()))
                : Optional.empty();
    }

    /**
     * The account on GitHub, where the address alone tells it.
     *
     * @return the login, or empty for any other address and for robots
     */
    public Optional<String> login() {
        Matcher noreply = NOREPLY.matcher(email);
        return noreply.matches() ? Optional.of(noreply.group("login")) : Optional.empty();
    }

    /**
     * Tells whether this is a program: GitHub marks the accounts of its apps.
     *
     * @return whether name or address says so
     */
    public boolean isBot() {
        return name.endsWith(BOT) || email.toLowerCase(Locale.ROOT).contains(BOT + "@");
    }
}
