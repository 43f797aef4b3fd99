package io.github.haztrak.checks;

import io.github.haztrak.tag.CommitId;

/**
 * Lets a commit pass whose checks are green. Looks after 5, 10, 20 and then every 30 seconds. A check that turns red ends the
 * wait, since time will not mend it.
 */
public final class ChecksGate {
    private final CommitChecks checks;
    private final ChecksRule rule;
    private final ChecksEvents events;
    private final WaitingTime time;

    /**
     * A gate on the time of this machine.
     *
     * @param checks who knows them
     * @param rule which of them count, and how long to wait
     * @param events is told what is waited for
     */
    public ChecksGate(CommitChecks checks, ChecksRule rule, ChecksEvents events) {
        this(checks, rule, events, WaitingTime.REAL);
    }

    ChecksGate(CommitChecks checks, ChecksRule rule, ChecksEvents events, WaitingTime time) {
        this.checks = checks;
        this.rule = rule;
        this.events = events;
        this.time = time;
    }

    /**
     * Waits until every check of a commit that counts is done. What is green at the first look passes at once; what became
     * green while waiting is looked at once more, since a job that needs another is reported only after that one is done.
     * What is not reported is waited for until nothing has happened for a minute.
     *
     * @param commit the commit
     * @return what was seen, one line
     * @throws io.github.haztrak.problem.ReleaseException HZ-CI-001 for a red check, HZ-CI-002 when time is up, HZ-CI-003 if
     *     none was reported, HZ-CI-004 if one that the rule names was not; and those of {@link CommitChecks#of}
     */
    public String require(CommitId commit) {
        ChecksWait wait = new ChecksWait(time, rule.longest());
        ChecksPicture picture = look(commit);
        boolean settled = picture.green();
        while (!settled) {
            refuse(commit, picture, wait);
            ChecksPicture before = picture;
            pause(commit, before, wait);
            picture = look(commit);
            settled = picture.green() && (wait.over() || picture.counted().equals(before.counted()));
        }
        return picture.told();
    }

    private ChecksPicture look(CommitId commit) {
        return ChecksPicture.of(rule, checks.of(commit));
    }

    private void refuse(CommitId commit, ChecksPicture picture, ChecksWait wait) {
        ChecksProblems problems = new ChecksProblems(commit);
        if (picture.red()) {
            throw problems.red(picture);
        }
        wait.seen(picture, events);
        if (picture.running() && wait.over()) {
            throw problems.unfinished(picture, wait.told());
        }
        if (!picture.running() && !picture.green() && (wait.over() || !picture.active() && wait.quiet())) {
            throw picture.missing().isEmpty() ? problems.none() : problems.missing(picture);
        }
    }

    private void pause(CommitId commit, ChecksPicture picture, ChecksWait wait) {
        try {
            wait.pause();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ChecksProblems(commit).unfinished(picture, wait.told() + ", interrupted");
        }
    }
}
