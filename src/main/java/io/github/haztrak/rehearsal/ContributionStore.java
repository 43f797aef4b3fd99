package io.github.haztrak.rehearsal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of commits beyond git, and who had taken part by which commit. */
final class ContributionStore {

    private final Map<String, SeededContribution> commits = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> before = new ConcurrentHashMap<>();

    void put(SeededContribution contribution) {
        commits.put(contribution.commit(), contribution);
    }

    void put(String commit, Set<String> logins) {
        before.put(commit, Set.copyOf(logins));
    }

    Optional<SeededContribution> commit(String id) {
        return Optional.ofNullable(commits.get(id));
    }

    Optional<Set<String>> before(String commit) {
        return Optional.ofNullable(before.get(commit));
    }
}
