package io.github.haztrak.github;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.publication.ReleaseDraft;
import java.util.List;

/** What GitHub's refusals and failures mean for the person who reads the log. */
record GitHubProblems(GitHubAccess access) {
    private static final String RERUN = "run the same build again: what is done is found on GitHub and not done twice";
    private static final String PERMISSION = "in the workflow:\npermissions:\n  contents: write";

    /** Sorts an answer of the 4xx kind. */
    ReleaseException refused(GitHubCall call, Answer answer) {
        String found = call + "\n" + answer;
        return switch (answer.status()) {
            case 401 -> tokenUnknown(found);
            case 403 -> notAllowed(found);
            case 404 -> notFound(found);
            default -> actRefused(found);
        };
    }

    private ReleaseException tokenUnknown(String found) {
        return Problem.of(ProblemCode.GITHUB_DENIED, "GitHub does not know the token")
                .found(found)
                .why("without a valid token no release can be made in " + access.slug())
                .fix("a token expires with its job or at its date; in the workflow:"
                        + "\nenv:\n  GITHUB_TOKEN: ${{ github.token }}")
                .exception();
    }

    private ReleaseException notAllowed(String found) {
        return Problem.of(ProblemCode.GITHUB_DENIED, "the token may not write releases of " + access.slug())
                .found(found)
                .why("a release is made with the right to write the repository's contents")
                .fix(PERMISSION)
                .exception();
    }

    /** GitHub says the same of what is not there and of what a token may not see. */
    ReleaseException notFound(String found) {
        return Problem.of(ProblemCode.GITHUB_DENIED, "GitHub shows no " + access.slug() + " to this token")
                .found(found)
                .why("there is no such repository, or the token has no right to it")
                .fix(
                        "compare owner and name with `git remote get-url origin`;\nif they are right, give the token access; "
                                + PERMISSION)
                .exception();
    }

    private ReleaseException actRefused(String found) {
        return Problem.of(ProblemCode.GITHUB_DENIED, "GitHub refuses what a release of " + access.slug() + " needs")
                .found(found)
                .why("the same request would be refused again")
                .fix(
                        "mend what GitHub names, then run again;"
                                + "\nif it says that the tag was used by an immutable release: bump the version, tag, push that tag")
                .exception();
    }

    ReleaseException failing(GaveUpException failure, Progress progress) {
        Problem problem = Problem.of(ProblemCode.GITHUB_FAILING, "GitHub keeps failing")
                .found(failure.getMessage() + "\ndone so far: " + progress)
                .why(
                        "a release is revealed by its last request: until then there is at most a draft, which few can see")
                .fix(RERUN + ";\nwhether GitHub has trouble is told on https://www.githubstatus.com");
        return new ReleaseException(problem, failure);
    }

    ReleaseException unreadable(Exception failure, Progress progress) {
        Problem problem = Problem.of(ProblemCode.GITHUB_FAILING, "GitHub's answer cannot be understood")
                .found(failure.getClass().getSimpleName() + ": " + failure.getMessage() + "\ndone so far: " + progress)
                .why("what is not understood is not built upon")
                .fix(RERUN);
        return new ReleaseException(problem, failure);
    }

    static ReleaseException differs(ReleaseDraft draft, String page, List<String> differences) {
        return Problem.of(ProblemCode.RELEASE_DIFFERS, "the release " + draft.tag() + " is public with other content")
                .found(page + "\n" + String.join("\n", differences))
                .why("what people have read and downloaded is not changed behind their backs")
                .fix("if it was edited on purpose: nothing, it stays; leave this goal out and go on with"
                        + "\nmvn haztrak:promote"
                        + "\nelse release the next version: bump it, tag, push that tag")
                .exception();
    }
}
