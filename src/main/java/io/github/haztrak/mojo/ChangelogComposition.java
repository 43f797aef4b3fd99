package io.github.haztrak.mojo;

import io.github.haztrak.changelog.ChangelogComposer;
import io.github.haztrak.changelog.ChangelogRenderer;
import io.github.haztrak.changelog.ChangelogSettings;
import io.github.haztrak.changelog.CommitHistory;
import io.github.haztrak.changelog.Contributions;
import io.github.haztrak.changelog.Layout;
import io.github.haztrak.changelog.Links;
import io.github.haztrak.changelog.MarkdownRenderer;
import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.jgit.CommandLineGit;
import io.github.haztrak.jgit.QuickHistory;
import io.github.haztrak.mustache.MustacheRenderer;
import io.github.haztrak.release.ReleaseLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where changelogs meet the history and their shape.
 *
 * @param parameters the build
 * @param log told how the history is read
 */
record ChangelogComposition(ReleaseParameters parameters, ReleaseLog log) {

    ChangelogComposer composer(Contributions contributions) {
        return composer(contributions, List.of());
    }

    /** With modules that the build does not know. */
    ChangelogComposer composer(Contributions contributions, List<Layout.Module> others) {
        CommitHistory history = history();
        List<Layout.Module> modules = new ArrayList<>(others);
        if (parameters.reactor().all().size() > 1) {
            modules.addAll(new ReactorLayout(parameters.reactor()).modules(history.root()));
        }
        ChangelogSettings settings = parameters.changelog().settings(parameters.format(), modules);
        return new ChangelogComposer(history, settings, contributions);
    }

    private CommitHistory history() {
        return new QuickHistory(
                parameters.directory(), CommandLineGit.onPath(Optional.empty()), log::readingHistoryByJGit);
    }

    /** For the page of a release: GitHub makes links by itself, and a text without markup would be read as Markdown. */
    ChangelogRenderer inRelease(RepositoryPage page) {
        return template(Optional.of(page))
                .orElseGet(() ->
                        new MarkdownRenderer(Links.NONE, parameters.changelog().namesPeople()));
    }

    /** For a file: there only what is written as a link is one. */
    ChangelogRenderer inFile(Optional<RepositoryPage> page) {
        return document(page, new Links(page));
    }

    /** For a terminal, where long addresses hide what is said. */
    ChangelogRenderer onTerminal(Optional<RepositoryPage> page) {
        return document(page, Links.NONE);
    }

    private ChangelogRenderer document(Optional<RepositoryPage> page, Links links) {
        ChangelogParameters changelog = parameters.changelog();
        MarkdownRenderer body = new MarkdownRenderer(links, changelog.namesPeople());
        return template(page).orElseGet(() -> changelog.preset().document(page, body));
    }

    private Optional<ChangelogRenderer> template(Optional<RepositoryPage> page) {
        Path root = parameters.directory();
        return parameters.changelog().template().map(file -> new MustacheRenderer(root.resolve(file), page));
    }
}
