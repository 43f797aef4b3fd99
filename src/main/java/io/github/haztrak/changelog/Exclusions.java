package io.github.haztrak.changelog;

import java.util.List;

/**
 * Changes that no reader wants to know about.
 *
 * @param authors names, addresses or logins
 * @param subjects first lines of messages, or titles of pull requests
 */
public record Exclusions(List<TextPattern> authors, List<TextPattern> subjects) {
    /** What Maven's release plugin commits, and nothing else. */
    public static final Exclusions DEFAULT =
            new Exclusions(List.of(), List.of(new TextPattern("[maven-release-plugin]*")));

    /** Copies the lists. */
    public Exclusions {
        authors = List.copyOf(authors);
        subjects = List.copyOf(subjects);
    }

    boolean cover(Change change, Mailmap mailmap) {
        return fits(subjects, change.title().text())
                || change.told().stream()
                        .allMatch(commit -> commit.touched().excludedOnly()
                                || fits(subjects, commit.subject())
                                || wrote(mailmap.meant(commit.text().author())));
    }

    private boolean wrote(Person author) {
        return !authors.isEmpty() && isNamed(author);
    }

    private boolean isNamed(Person author) {
        return fits(authors, author.name())
                || fits(authors, author.email())
                || author.login().filter(login -> fits(authors, login)).isPresent();
    }

    private static boolean fits(List<TextPattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(text));
    }
}
