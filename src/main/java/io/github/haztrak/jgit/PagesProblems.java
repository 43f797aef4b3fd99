package io.github.haztrak.jgit;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ShellWord;

/**
 * What keeps documentation from its branch, told.
 *
 * @param remote the branch
 */
record PagesProblems(PagesRemote remote) {
    private static final String AGAIN = "the release itself is public; only its documentation is missing";

    Problem denied(String words) {
        return Problem.of(ProblemCode.DOCS_DENIED, "the remote does not let us write the branch " + remote.branch())
                .found(asked() + ": " + words)
                .why(AGAIN)
                .fix("# in the workflow, for the token:\npermissions:\n  contents: write"
                        + "\n# if a rule protects the branch: let the workflow's actor push to it"
                        + "\n# then:\nmvn haztrak:publish-docs");
    }

    Problem failing(String words, int attempts) {
        return Problem.of(
                        ProblemCode.DOCS_FAILING, "the branch " + remote.branch() + " cannot be written on the remote")
                .found(asked() + ", tried " + attempts + " times; the last time: " + words)
                .why(AGAIN)
                .fix("git ls-remote " + ShellWord.of(remote.address().toString()) + " " + ShellWord.of(remote.ref())
                        + "   # does it answer\n# then:\nmvn haztrak:publish-docs");
    }

    /** Another try meets the same certificate. */
    Problem untrusted(Throwable failure) {
        String address = remote.address().toString();
        return Problem.of(ProblemCode.DOCS_FAILING, "the certificate of the git remote is not trusted")
                .found(asked() + ": " + GitProblems.message(failure))
                .why(AGAIN)
                .fix(GitProblems.mistrust(address, failure).orElse("") + "\n# then:\nmvn haztrak:publish-docs");
    }

    Problem unreadable(String reason) {
        String branch = ShellWord.of(remote.branch());
        return Problem.of(
                        ProblemCode.DOCS_BRANCH_UNREADABLE,
                        "versions.json on the branch " + remote.branch() + " cannot be read")
                .found(reason)
                .why("it lists the versions that are on the site; written anew, it would forget them")
                .fix("# mend it; to start a new list, take it away:\ngit fetch origin " + branch
                        + " && git checkout -B " + branch + " FETCH_HEAD\ngit rm versions.json && git commit -m "
                        + "'Start a new list of versions' && git push origin " + branch);
    }

    private String asked() {
        String access = remote.access().way().credentials().isPresent() ? "with the token" : "without a token";
        return remote.address() + ", " + access;
    }
}
