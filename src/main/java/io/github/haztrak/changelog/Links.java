package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How references are written. On the page of a release GitHub makes links of {@code #12}, {@code @octo} and ids by itself; in
 * a file it does not.
 *
 * @param page where links point, or empty to write none
 */
public record Links(Optional<RepositoryPage> page) {
    /** For texts that GitHub shows as those of a release, and where no page is known. */
    public static final Links NONE = new Links(Optional.empty());

    private static final Pattern ISSUE = Pattern.compile("(?<![\\w/&#.-])#(\\d{1,9})\\b");

    String commit(CommitId commit) {
        return linked(commit.brief(), page.map(known -> known.commit(commit).toString()));
    }

    String issue(int number) {
        return linked("#" + number, page.map(known -> known.issue(number).toString()));
    }

    String account(String login) {
        return linked("@" + login, page.map(known -> known.account(login).toString()));
    }

    /** Numbers of issues in a text that is safe already. */
    String text(String markdown) {
        if (page.isEmpty() || markdown.indexOf('#') < 0) {
            return markdown;
        }
        return ISSUE.matcher(markdown)
                .replaceAll(number -> Matcher.quoteReplacement(issue(Integer.parseInt(number.group(1)))));
    }

    private static String linked(String text, Optional<String> address) {
        return address.map(url -> "[" + text + "](" + url + ")").orElse(text);
    }
}
