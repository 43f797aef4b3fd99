package io.github.haztrak.publication;

/**
 * Marks public releases that nobody should use. Files, tag and images stay. Both methods throw a
 * {@link io.github.haztrak.problem.ReleaseException} with HZ-REL-001 when access is denied and HZ-REL-003 when GitHub keeps
 * failing.
 */
public interface Withdrawals {
    /**
     * Says on a release's page that it is withdrawn, and marks it as a pre-release, so that GitHub shows it nowhere as Latest.
     *
     * @param release the release
     * @param withdrawal what its page says
     */
    void withdraw(PublishedRelease release, Withdrawal withdrawal);

    /**
     * Takes that back.
     *
     * @param release the release
     * @param prerelease whether it is none for production by its version
     */
    void restore(PublishedRelease release, boolean prerelease);
}
