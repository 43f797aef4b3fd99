package io.github.haztrak.changelog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a message that follows Conventional Commits 1.0.0.
 *
 * @param type in lower case: {@code feat}, {@code fix}
 * @param scope what part it is about, if said
 * @param description the rest of the line
 * @param breaking whether a {@code !} says that something no longer works as before
 */
public record ConventionalCommit(String type, Optional<String> scope, String description, boolean breaking) {
    private static final Pattern SUBJECT = Pattern.compile(
            "(?<type>[A-Za-z][A-Za-z0-9_-]*)(?:\\((?<scope>[^()\\r\\n]+)\\))?(?<bang>!)?: +(?<description>\\S.*)");

    /**
     * Reads a first line.
     *
     * @param subject any line
     * @return its parts, or empty if it does not follow the convention
     */
    public static Optional<ConventionalCommit> parse(String subject) {
        Matcher matcher = SUBJECT.matcher(subject);
        if (subject.indexOf(':') < 0 || !matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ConventionalCommit(
                matcher.group("type").toLowerCase(Locale.ROOT),
                Optional.ofNullable(matcher.group("scope")).map(String::strip).filter(scope -> !scope.isEmpty()),
                matcher.group("description").strip(),
                matcher.group("bang") != null));
    }
}
