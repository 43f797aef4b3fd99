package io.github.haztrak.jgit;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.ChangelogComposer;
import io.github.haztrak.changelog.ChangelogRequest;
import io.github.haztrak.changelog.ChangelogSettings;
import io.github.haztrak.changelog.CommitHistory;
import io.github.haztrak.changelog.Contributions;
import io.github.haztrak.changelog.Links;
import io.github.haztrak.changelog.MarkdownRenderer;
import io.github.haztrak.tag.TagFormat;
import java.nio.file.Path;
import java.util.Optional;

/** Composes a changelog; a program of its own, so that its memory can be bounded. Arguments: work tree, git or jgit. */
final class LongHistory {
    private LongHistory() {}

    public static void main(String... arguments) {
        Path folder = Path.of(arguments[0]);
        CommitHistory history = arguments[1].equals("git")
                ? new QuickHistory(folder, CommandLineGit.onPath(Optional.empty()), LongHistory::fail)
                : new JGitHistory(folder);
        ChangelogSettings settings = ChangelogSettings.of(new TagFormat("v{version}", "zoo"));
        Changelog changelog = new ChangelogComposer(history, settings, Contributions.UNASKED)
                .compose(new ChangelogRequest(
                        "HEAD",
                        Optional.of("v1.1000.0"),
                        new ChangelogRequest.About(Optional.empty(), Optional.empty())));
        if (!new MarkdownRenderer(Links.NONE, true).render(changelog).contains("number 1001 of what matters")) {
            throw new IllegalStateException("a commit is missing");
        }
        System.out.println(changelog.size() + " entries");
    }

    private static void fail(String reason) {
        throw new IllegalStateException(reason);
    }
}
