package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the host of a repository knows beyond git: accounts, titles and labels of pull requests. */
public interface Contributions {
    /** A host that is not asked. */
    Contributions UNASKED = question -> Known.NOTHING;

    /**
     * Asks about a range. Takes at most one request for a hundred commits, never one for each, and one in all to learn who is
     * new; what goes wrong makes the answer poorer and is no failure.
     *
     * @param question the range
     * @return what is known
     */
    Known of(Question question);

    /**
     * What is asked about.
     *
     * @param release the end of the range
     * @param since where it begins, or empty for a first release
     * @param commits the commits in it, newest first
     */
    record Question(Changelog.Release release, Optional<Since> since, List<CommitId> commits) {
        /** Copies the list. */
        public Question {
            commits = List.copyOf(commits);
        }
    }

    /**
     * What a host knows.
     *
     * @param logins the accounts of commits' authors
     * @param pullRequests those of the range, by their numbers
     * @param newcomers logins of those who took part for the first time
     */
    record Known(Map<CommitId, String> logins, Map<Integer, PullRequest> pullRequests, Set<String> newcomers) {
        /** Nothing at all. */
        public static final Known NOTHING = new Known(Map.of(), Map.of(), Set.of());

        /** Copies everything. */
        public Known {
            logins = Map.copyOf(logins);
            pullRequests = Map.copyOf(pullRequests);
            newcomers = Set.copyOf(newcomers);
        }

        Optional<PullRequest> pullRequest(Optional<Integer> number) {
            return number.map(pullRequests::get);
        }
    }

    /**
     * A pull request.
     *
     * @param title its title now
     * @param labels its labels
     */
    record PullRequest(String title, Set<String> labels) {
        /** Copies the labels. */
        public PullRequest {
            labels = Set.copyOf(labels);
        }
    }
}
