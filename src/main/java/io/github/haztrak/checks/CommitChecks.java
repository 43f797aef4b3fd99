package io.github.haztrak.checks;

import io.github.haztrak.tag.CommitId;
import java.util.List;

/** What was reported of commits: check runs and commit statuses (GitHub REST API, "Checks" and "Commit statuses"). */
public interface CommitChecks {
    /**
     * Reads all that was reported of a commit; of several attempts of one check the last. Two checks may have one
     * name: two workflows may call a job alike.
     *
     * @param commit the commit
     * @return each check by its name, those of the build that asks left out; empty if none was reported
     * @throws io.github.haztrak.problem.ReleaseException HZ-REL-001 when access is denied, HZ-REL-003 when GitHub keeps
     *     failing
     */
    List<CheckResult> of(CommitId commit);
}
