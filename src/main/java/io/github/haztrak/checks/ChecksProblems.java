package io.github.haztrak.checks;

import io.github.haztrak.checks.CheckResult.State;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.tag.CommitId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a commit does not pass, told.
 *
 * @param commit the commit
 */
record ChecksProblems(CommitId commit) {
    private static final int LISTED = 10;
    private static final String ONCE_WITHOUT =
            "\n# to release without asking CI, this once:\nmvn deploy -Dhaztrak.requireChecks=false";

    ReleaseException red(ChecksPicture picture) {
        List<CheckResult> red = picture.those(State.RED);
        int running = picture.those(State.RUNNING).size();
        return Problem.of(
                        ProblemCode.CHECKS_RED,
                        (red.size() == 1 ? "a check" : red.size() + " checks") + " of commit " + commit.brief()
                                + (red.size() == 1 ? " is red" : " are red"))
                .found(listed(red) + (running == 0 ? "" : "\n" + running + " not done yet"))
                .why("requireChecks is on: what CI refuses is not released")
                .fix(
                        "# if it was a moment's trouble: \"Re-run failed jobs\" on the page of the check, then this build again"
                                + "\n# if it is the code: mend it, and release the next version"
                                + ONCE_WITHOUT)
                .exception();
    }

    ReleaseException unfinished(ChecksPicture picture, String waited) {
        return Problem.of(ProblemCode.CHECKS_UNFINISHED, "CI is not done with commit " + commit.brief())
                .found("after " + waited + ": " + picture.told() + lineOf(listed(picture.those(State.RUNNING))))
                .why("requireChecks is on: a release starts when CI has spoken")
                .fix("# when the checks are done, run this build again; or wait longer, up to PT6H:"
                        + "\nmvn deploy -Dhaztrak.checksTimeout=PT45M" + ONCE_WITHOUT)
                .exception();
    }

    ReleaseException none() {
        return Problem.of(ProblemCode.CHECKS_NONE, "nobody has checked commit " + commit.brief())
                .found("no check run and no status of " + commit + "; those of this very workflow run do not count")
                .why("requireChecks is on: silence is no consent")
                .fix(
                        "# a workflow that runs on the push of this commit makes them:\n# on:\n#   push:\n#     branches: [main]"
                                + "\ngit push origin HEAD:main   # if the commit was never pushed but by its tag"
                                + ONCE_WITHOUT)
                .exception();
    }

    ReleaseException missing(ChecksPicture picture) {
        List<String> names = Stream.concat(picture.others().stream(), picture.counted().stream())
                .map(CheckResult::name)
                .sorted()
                .toList();
        String required = picture.missing().stream().map(CheckPattern::text).collect(Collectors.joining("\n"));
        return Problem.of(
                        ProblemCode.CHECK_MISSING,
                        "a required check of commit " + commit.brief() + " was never reported")
                .found("required:\n" + required + "\nreported: " + (names.isEmpty() ? "nothing" : "\n" + lines(names)))
                .why("requireChecks names it: without it nobody knows")
                .fix("# if it has another name by now, in the plugin's configuration:"
                        + "\n<requireChecks>name as reported, other*</requireChecks>" + ONCE_WITHOUT)
                .exception();
    }

    private static String lineOf(String text) {
        return text.isEmpty() ? "" : "\n" + text;
    }

    private static String listed(List<CheckResult> checks) {
        return lines(checks.stream()
                .map(check -> (check.name() + "  " + check.page()).strip())
                .toList());
    }

    private static String lines(List<String> all) {
        String more = all.size() > LISTED ? "\nand " + (all.size() - LISTED) + " more" : "";
        return all.stream().limit(LISTED).collect(Collectors.joining("\n")) + more;
    }
}
