package io.github.haztrak.mojo;

import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.mustache.MustachePage;
import io.github.haztrak.publication.PageLayout;

/**
 * Where the page of a release meets its template.
 *
 * @param parameters the build
 * @param page the repository's page
 */
record PageComposition(ReleaseParameters parameters, RepositoryPage page) {

    PageLayout layout() {
        return parameters
                .pageTemplate()
                .<PageLayout>map(file -> new MustachePage(file, page))
                .orElse(PageLayout.BLOCKS);
    }

    /** What can be told of a release's page before anything is built; the repository need not be known. */
    static void requireUsable(ReleaseParameters parameters) {
        parameters.publication();
        parameters.attachments();
        parameters.pageTemplate().ifPresent(MustachePage::requireUsable);
    }
}
