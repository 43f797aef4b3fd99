package io.github.haztrak.jgit;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.docs.DocsBundle;
import io.github.haztrak.docs.Pages;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Publishes a site; a program of its own, so that its memory can be bounded. Arguments: clone, work folder, site, token. */
final class LargeSite {
    private LargeSite() {}

    public static void main(String... arguments) throws IOException {
        GitSandbox project = GitSandbox.init(Path.of(arguments[0]));
        PagesBranch branch = new PagesBranch(Path.of(arguments[0]), project);
        JGitDocsSite site = new JGitDocsSite(
                new DocsWorkplace(
                        project.folder(), Path.of(arguments[1]), new DocsWorkplace.ToOrigin(Optional.of(arguments[3]))),
                new Pages(PagesBranch.NAME, "Zoo"),
                branch.told());
        DocsBundle bundle = DocsBundle.of(branch.tag("1.1.0"), Path.of(arguments[2]));
        System.out.println(site.publish(bundle, new DocsAliases(List.of("latest", "1.1"))));
    }
}
