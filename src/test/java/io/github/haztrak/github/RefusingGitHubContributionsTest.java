package io.github.haztrak.github;

import io.github.haztrak.changelog.Contributions;
import io.github.haztrak.rehearsal.Fault;

/** The same of a GitHub that says no to everything. */
class RefusingGitHubContributionsTest extends GitHubContributionsContractTest {
    @Override
    protected Contributions contributions() {
        sandbox.inject(Fault.on("POST", "/graphql$").times(100).answering(403));
        return super.contributions();
    }
}
