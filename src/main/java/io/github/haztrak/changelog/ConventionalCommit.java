package io.github.haztrak.changelog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A commit that follows Conventional Commits 1.0.0.
 *
 * @param type in lower case: {@code feat}, {@code fix}
 * @param scope what part it is about, if said
 * @param description the rest of the subject
 * @param breaking whether it says that something no longer works as before
 */
public record ConventionalCommit(String type, Optional<String> scope, String description, boolean breaking) {
    private static final Pattern SUBJECT = Pattern.compile(
            "(?<type>[A-Za-z][A-Za-z0-9_-]*)(?:\\((?<scope>[^()\\r\\n]+)\\))?(?<bang>!)?: +(?<description>\\S.*)");
    private static final Pattern FOOTER = Pattern.compile("(?m)^BREAKING[ -]CHANGE: ");

    /**
     * Reads a commit.
     *
     * @param commit any commit
     * @return its parts, or empty if it does not follow the convention
     */
    public static Optional<ConventionalCommit> of(Commit commit) {
        Matcher subject = SUBJECT.matcher(commit.subject());
        if (!subject.matches()) {
            return Optional.empty();
        }
        boolean breaking = subject.group("bang") != null
                || FOOTER.matcher(commit.message()).find();
        return Optional.of(new ConventionalCommit(
                subject.group("type").toLowerCase(Locale.ROOT),
                Optional.ofNullable(subject.group("scope")).map(String::strip).filter(scope -> !scope.isEmpty()),
                subject.group("description").strip(),
                breaking));
    }
}
