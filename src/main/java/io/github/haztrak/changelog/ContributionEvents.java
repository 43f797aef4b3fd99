package io.github.haztrak.changelog;

/** What happens while a host is asked about people and pull requests, for whoever shows it. */
@FunctionalInterface
public interface ContributionEvents {
    /**
     * Not all that could be told is known; the changelog is right without it. Said once for a changelog at the most.
     *
     * @param reason what is in the way, without secrets
     */
    void contributionsMissed(String reason);
}
