package io.github.haztrak.jgit;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ShellWord;
import io.github.haztrak.problem.TlsFailure;
import io.github.haztrak.tag.TagName;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;

/** What keeps git from answering, told. */
final class GitProblems {
    private static final String FROM_GIT = "a release is made from a commit and its tag; only git knows them";
    private static final String SAME_OBJECT =
            "only the tag on the remote is what others will find; it must be the same object";

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

    static Problem noOrigin(Path directory) {
        return Problem.of(ProblemCode.REMOTE_UNREACHABLE, "the git repository has no remote named origin")
                .found("no remote.origin.url in the configuration of " + directory)
                .why(SAME_OBJECT)
                .fix("git remote add origin https://github.com/OWNER/REPOSITORY.git");
    }

    static Problem grafted(Path directory, String graft) {
        return Problem.of(ProblemCode.HISTORY_GRAFTED, "commits have other parents in this clone than anywhere else")
                .found(graft + " in " + directory)
                .why("the changelog would tell another history than the one on GitHub")
                .fix("git replace --list            # what is replaced"
                        + "\ngit replace -d $(git replace --list)"
                        + "\nrm -f \"$(git rev-parse --git-common-dir)/info/grafts\"");
    }

    static Problem unknownRevision(String name) {
        return Problem.of(ProblemCode.CONFIGURATION, "git knows no commit by the name " + name)
                .found("no tag, branch or commit " + name + " in this clone")
                .why("a changelog goes from one commit to another")
                .fix("git tag --list          # the releases"
                        + "\ngit fetch --tags origin # those that are not here yet");
    }

    static Problem brokenGitFile(GitFile file, String text) {
        return Problem.of(ProblemCode.GIT_UNREADABLE, "the git repository cannot be read: it is not where .git says")
                .found(file.path() + " says: " + text + "\nnothing is there")
                .why(FROM_GIT)
                .fix("# a submodule, in the repository around it:\ngit submodule update --init"
                        + "\n# a linked work tree, in its main one:\ngit worktree repair "
                        + ShellWord.of(file.path().getParent().toString()));
    }

    static Problem unreachable(OriginCommands asked, Exception failure) {
        return Problem.of(ProblemCode.REMOTE_UNREACHABLE, "the git remote does not tell its tags")
                .found(asked(asked, failure))
                .why(SAME_OBJECT)
                .fix(
                        mistrust(asked.origin().address(), failure)
                                .orElseGet(
                                        () -> "git ls-remote --tags "
                                                + ShellWord.of(asked.origin().address()) + "   # what git says"
                                                + "\nexport GITHUB_TOKEN=...   # for a private repository: one that may read its contents"));
    }

    /** How to trust a certificate, if that is what is missing. */
    static Optional<String> mistrust(String address, Throwable failure) {
        return TlsFailure.of(failure)
                .map(untrusted ->
                        untrusted.fix(URI.create(address).getRawAuthority().replaceFirst("^.*@", ""), "git-ca"));
    }

    static Problem notFetched(OriginCommands asked, TagName name, Exception failure) {
        String ref = Constants.R_TAGS + name;
        return Problem.of(ProblemCode.REMOTE_UNREACHABLE, "the tag " + name + " cannot be fetched from the git remote")
                .found(asked(asked, failure))
                .why("its annotation is on the remote, and not in this clone")
                .fix("git fetch --force origin " + ShellWord.of(ref + ":" + ref) + "   # what git says"
                        + "\nexport GITHUB_TOKEN=...   # for a private repository: one that may read its contents");
    }

    /** The remote, this clone and HEAD do not agree about a tag; one line of the remote's is beside another. */
    static Problem otherTag(TagName name, String other, String there) {
        String ref = Constants.R_TAGS + name;
        return Problem.of(ProblemCode.TAG_DIFFERS_ON_REMOTE, "the remote holds another object under the tag " + name)
                .found(other + "\nremote: " + there)
                .why("two tags of one name would give two releases of one version")
                .fix("# to take that of the remote:\ngit fetch --force origin " + ShellWord.of(ref + ":" + ref)
                        + "\ngit checkout " + ShellWord.of(ref));
    }

    private static String asked(OriginCommands asked, Exception failure) {
        String way = asked.origin().viaSsh()
                ? "\norigin is an SSH address; no SSH is on board, so it was asked over HTTPS"
                : "";
        String access = asked.access().token().isPresent() ? "with the token" : "without a token";
        return asked.origin().address() + ", " + access + ": " + message(failure) + way;
    }

    static String message(Throwable failure) {
        String own = Optional.ofNullable(failure.getMessage())
                .orElseGet(() -> failure.getClass().getSimpleName());
        return failure.getCause() == null
                        || failure.getCause().getMessage() == null
                        || own.contains(failure.getCause().getMessage())
                ? own
                : own + " (" + failure.getCause().getMessage() + ")";
    }
}
