package io.github.haztrak.mojo;

import io.github.haztrak.changelog.Contributions;
import io.github.haztrak.github.GitHubContributions;
import io.github.haztrak.mojo.ChangelogParameters.AskGitHub;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.release.ReleaseLog;

/**
 * Who is asked about people and pull requests.
 *
 * @param composition the release's world
 * @param log is told of what is missed
 */
record ContributionsComposition(Composition composition, ReleaseLog log) {

    /** A text that is printed may be another one tomorrow. */
    Contributions ofGoal() {
        return asked() == AskGitHub.NEVER ? Contributions.UNASKED : gitHubIfItCanBeAsked();
    }

    /** A published release is compared with what would be published: its text changes only if somebody chose so. */
    Contributions ofRelease() {
        return asked() == AskGitHub.ALWAYS ? gitHubIfItCanBeAsked() : Contributions.UNASKED;
    }

    private AskGitHub asked() {
        return composition.parameters().changelog().askGitHub();
    }

    private Contributions gitHubIfItCanBeAsked() {
        boolean asks = composition.isOnline()
                && (composition.parameters().rehearse()
                        || composition.credentials().gitHubToken().isPresent());
        return asks ? this::known : Contributions.UNASKED;
    }

    /** A repository of no known name is no failure of a changelog. */
    private Contributions.Known known(Contributions.Question question) {
        try {
            return new GitHubContributions(composition.gitHub(), log.publication(), composition.answers()).of(question);
        } catch (ReleaseException unknown) {
            log.publication().contributionsMissed(unknown.problems().get(0).what());
            return Contributions.Known.NOTHING;
        }
    }
}
