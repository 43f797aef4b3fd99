package io.github.haztrak.changelog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the merge commits that hosts write when a pull request is merged. */
final class PullRequestMerge {
    private static final Pattern SUBJECT =
            Pattern.compile("Merge pull request #(?<number>\\d{1,9}) from (?<branch>\\S+)");
    private static final Pattern BITBUCKET =
            Pattern.compile("Merged in (?<branch>\\S+) \\(pull request #(?<number>\\d{1,9})\\)");

    private PullRequestMerge() {}

    /** The title is the first line below the subject; without one the branch tells the most. */
    static Optional<Change.Title> titleOf(Commit commit) {
        if (!commit.isMerge()) {
            return Optional.empty();
        }
        Matcher github = SUBJECT.matcher(commit.subject());
        Matcher subject = github.matches() ? github : BITBUCKET.matcher(commit.subject());
        if (!subject.matches()) {
            return Optional.empty();
        }
        String title = commit.text()
                .message()
                .strip()
                .lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(subject.group("branch"));
        return Optional.of(new Change.Title(Change.Title.of(title).text(), Optional.of(number(subject))));
    }

    private static int number(Matcher subject) {
        return Integer.parseInt(subject.group("number"));
    }
}
