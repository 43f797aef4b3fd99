package io.github.haztrak.jgit;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ShellWord;
import java.nio.file.Path;
import java.util.Optional;

/** What keeps git from answering, told. */
final class GitProblems {
    private static final String FROM_GIT = "a release is made from a commit and its tag; only git knows them";

    private GitProblems() {}

    static Problem noRepository(Path directory) {
        return Problem.of(ProblemCode.GIT_UNREADABLE, "this is no git repository")
                .found("neither " + directory + " nor a directory above it holds .git")
                .why(FROM_GIT)
                .fix("# in CI: let actions/checkout or git clone bring the repository, not an archive of its files"
                        + "\ngit init && git add --all && git commit");
    }

    static Problem noCommit(Path directory) {
        return Problem.of(ProblemCode.GIT_UNREADABLE, "the git repository has no commit yet")
                .found("HEAD of " + directory + " names nothing")
                .why(FROM_GIT)
                .fix("git add --all && git commit");
    }

    static Problem otherHash(Path directory, String hash) {
        return Problem.of(ProblemCode.GIT_UNREADABLE, "the git repository is not a SHA-1 one")
                .found("extensions.objectformat = " + hash + " in " + directory)
                .why("GitHub keeps SHA-1 repositories alone, and ids of another length would be misread")
                .fix("git init --object-format=sha1   # a new repository, then bring the commits over");
    }

    static Problem bare(Path directory) {
        return Problem.of(ProblemCode.GIT_UNREADABLE, "the git repository has no work tree")
                .found(directory + " is bare")
                .why("what is released is built from the checked out files")
                .fix("git clone " + ShellWord.of(directory.toString()) + " work   # and run Maven there");
    }

    static Problem unreadable(Path directory, Exception failure) {
        return Problem.of(ProblemCode.GIT_UNREADABLE, "the git repository cannot be read")
                .found(directory + ": " + message(failure))
                .why(FROM_GIT)
                .fix("git fsck                          # is the repository whole"
                        + "\ngit config --list --show-origin   # can every configuration file be read");
    }

    static Problem shallow(Path directory) {
        return Problem.of(ProblemCode.HISTORY_SHALLOW, "the clone is shallow")
                .found("older commits and tags are missing in " + directory)
                .why("the changelog would be cut without a trace, and the release before could be missed")
                .fix("# in the workflow:\n#   - uses: actions/checkout@v6\n#     with:\n#       fetch-depth: 0"
                        + "\ngit fetch --unshallow --tags");
    }

    static Problem noOrigin(Path directory) {
        return Problem.of(ProblemCode.REMOTE_UNREACHABLE, "the git repository has no remote named origin")
                .found("no remote.origin.url in the configuration of " + directory)
                .why("only the tag on the remote is what others will find; it must be the same object")
                .fix("git remote add origin https://github.com/OWNER/REPOSITORY.git");
    }

    static Problem unreachable(Origin origin, Optional<String> token, Exception failure) {
        String asked =
                origin.viaSsh() ? "\norigin is an SSH address; no SSH is on board, so it was asked over HTTPS" : "";
        String access = token.isPresent() ? "with the token" : "without a token";
        return Problem.of(ProblemCode.REMOTE_UNREACHABLE, "the git remote does not tell its tags")
                .found(origin.address() + ", " + access + ": " + message(failure) + asked)
                .why("only the tag on the remote is what others will find; it must be the same object")
                .fix("git ls-remote --tags " + ShellWord.of(origin.address()) + "   # what git says"
                        + "\nexport GITHUB_TOKEN=...   # for a private repository: one that may read its contents");
    }

    private static String message(Throwable failure) {
        String own = Optional.ofNullable(failure.getMessage())
                .orElseGet(() -> failure.getClass().getSimpleName());
        return failure.getCause() == null
                        || failure.getCause().getMessage() == null
                        || own.contains(failure.getCause().getMessage())
                ? own
                : own + " (" + failure.getCause().getMessage() + ")";
    }
}
