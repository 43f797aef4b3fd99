package io.github.haztrak.docs;

import java.util.regex.Pattern;

/**
 * Where a site is and what it is called.
 *
 * @param branch the branch that holds it, without {@code refs/heads/}
 * @param title what people read at its top, such as {@code Haztrak}
 */
public record Pages(String branch, String title) {
    private static final Pattern FLAW = Pattern.compile(
            "[\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|@\\{|//|^[-/]|^@$|(?<![^/])\\.|[/.]$|\\.lock(?=/|$)");

    /** Rejects what git takes for no branch (git-check-ref-format(1)). */
    public Pages {
        if (branch.isBlank() || FLAW.matcher(branch).find()) {
            throw new IllegalArgumentException("git has no branch of such a name");
        }
    }
}
