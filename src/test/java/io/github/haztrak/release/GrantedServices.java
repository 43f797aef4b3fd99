package io.github.haztrak.release;

import io.github.haztrak.changelog.Links;
import io.github.haztrak.changelog.MarkdownRenderer;
import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.checks.CommitChecks;
import io.github.haztrak.image.RegistryRights;
import io.github.haztrak.publication.PageLayout;
import io.github.haztrak.publication.ReleaseBody;
import io.github.haztrak.publication.ReleaseRights;
import java.net.URI;
import java.util.List;

/** A world in which everything is allowed, CI says nothing, and the release's page has all its parts. */
abstract class GrantedServices implements ReleaseServices {
    @Override
    public CommitChecks commitChecks() {
        return commit -> List.of();
    }

    @Override
    public RegistryRights registryRights() {
        return new AllRights();
    }

    @Override
    public ReleaseRights releaseRights() {
        return () -> "octo/app";
    }

    @Override
    public ReleaseBody body() {
        return new ReleaseBody(
                new RepositoryPage(URI.create("https://github.com/octo/app")),
                new MarkdownRenderer(Links.NONE, true),
                PageLayout.BLOCKS);
    }
}
