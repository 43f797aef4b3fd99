package io.github.haztrak.jgit;

import io.github.haztrak.jgit.CommandLineGit.Outcome;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ShellWord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A clone whose history is cut, and what keeps git from mending it, told. */
final class ShallowProblems {
    private static final String WHAT = "the clone is shallow";
    private static final String WHY =
            "the changelog would be cut without a trace, and the release before could be missed";
    private static final String WORKFLOW =
            "# in the workflow:\n#   - uses: actions/checkout@v6\n#     with:\n#       fetch-depth: 0";
    private static final String COMMAND = "git fetch --unshallow --tags origin";
    private static final Pattern UNSAFE = Pattern.compile("dubious ownership in repository at '(.*)'");

    private ShallowProblems() {}

    static Problem shallow(Path directory) {
        return Problem.of(ProblemCode.HISTORY_SHALLOW, WHAT)
                .found("older commits and tags are missing in " + directory)
                .why(WHY)
                .fix(WORKFLOW + "\n# in this clone:\n" + COMMAND
                        + "\n# or let check do that: -Dhaztrak.unshallow=true");
    }

    static Problem withoutGit(Path directory, IOException failure) {
        return Problem.of(ProblemCode.HISTORY_SHALLOW, WHAT + ", and there is no git to fetch the rest")
                .found("older commits and tags are missing in " + directory + "\n" + failure.getMessage())
                .why(WHY)
                .fix(WORKFLOW + "\n# or install git, and see that it is on the PATH:\ngit --version");
    }

    static Problem notFetched(Path directory, Outcome git) {
        Matcher unsafe = UNSAFE.matcher(git.words());
        return unsafe.find() ? notTrusted(unsafe.group(1)) : failed(directory, git);
    }

    private static Problem failed(Path directory, Outcome git) {
        return Problem.of(ProblemCode.HISTORY_SHALLOW, WHAT + ", and git could not fetch the rest")
                .found("older commits and tags are missing in " + directory + "\n" + COMMAND + " " + git.end() + ":\n"
                        + (git.words().isEmpty() ? "(it said nothing)" : git.words()))
                .why(WHY)
                .fix(WORKFLOW + "\n# or here, with what git asks for:\n" + COMMAND);
    }

    /** Git reads no repository of another user; JGit does not look at the owner. */
    private static Problem notTrusted(String repository) {
        return Problem.of(ProblemCode.HISTORY_SHALLOW, WHAT + ", and git does not trust it enough to fetch the rest")
                .found(repository + " belongs to another user than the one who runs this build")
                .why(WHY)
                .fix("git config --global --add safe.directory " + ShellWord.of(repository)
                        + "\n# in a container: as the user who runs Maven there, in a step before it");
    }
}
