package io.github.haztrak.github;

import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.Withdrawal;
import io.github.haztrak.publication.Withdrawal.Page;
import io.github.haztrak.publication.Withdrawals;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import org.kohsuke.github.GHRelease;
import org.kohsuke.github.GHReleaseBuilder.MakeLatest;

/** Marks releases on GitHub (GitHub REST, "Update a release"), each by one request. */
public final class GitHubWithdrawals implements Withdrawals {
    private final GitHubProblems problems;
    private final Releases releases;

    /**
     * Marks releases of one repository. Nothing is asked yet.
     *
     * @param access the repository and the token
     * @param events is told what happens
     */
    public GitHubWithdrawals(GitHubAccess access, PublicationEvents events) {
        this(access, Patience.DEFAULT, events);
    }

    GitHubWithdrawals(GitHubAccess access, Patience patience, PublicationEvents events) {
        this.problems = new GitHubProblems(access, Right.WRITE_RELEASES);
        this.releases = new Releases(
                access,
                new TransportConnector(new GitHubTransport(access.server().http(), patience, events), problems));
    }

    @Override
    public void withdraw(PublishedRelease release, Withdrawal withdrawal) {
        problems.asked(() -> {
            GHRelease there = find(release);
            return update(there, withdrawal.on(page(there)), true);
        });
    }

    @Override
    public void restore(PublishedRelease release, boolean prerelease) {
        problems.asked(() -> {
            GHRelease there = find(release);
            return update(there, Withdrawal.off(page(there)), prerelease);
        });
    }

    private static GHRelease update(GHRelease release, Page page, boolean prerelease) throws IOException {
        return release.update()
                .name(page.title())
                .body(page.body())
                .prerelease(prerelease)
                .makeLatest(MakeLatest.FALSE)
                .update();
    }

    private GHRelease find(PublishedRelease release) throws IOException {
        return releases.byId(release.id()).orElseThrow(() -> new FileNotFoundException(release.page()));
    }

    private static Page page(GHRelease release) {
        return new Page(text(release.getName()), text(release.getBody()));
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
