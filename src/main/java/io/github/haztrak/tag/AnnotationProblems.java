package io.github.haztrak.tag;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ShellWord;

/** What can be wrong with a tag's annotation, told; in the form of {@link TagProblems}. */
final class AnnotationProblems {
    private static final String WHY = "the release's introduction, date and origin come from the annotation";
    private static final String CHECKOUT = "# in the workflow; version 6.0.2 and later keep the annotation:"
            + "\n#   - uses: actions/checkout@v6\n#     with:\n#       fetch-depth: 0";

    private AnnotationProblems() {}

    /** Nobody has an annotation of it. */
    static Problem lightweight(TagName name, CommitId commit) {
        return Problem.of(ProblemCode.TAG_LIGHTWEIGHT, "the tag " + name + " is lightweight")
                .found("refs/tags/" + name + " names the commit " + commit.brief()
                        + " itself: no author, no date, no message")
                .why(WHY)
                .fix("# tag the same commit again, with a message; nobody should have built from it yet:\n"
                        + annotate(name, commit) + "\n" + GitCommands.replaceOnRemote(name));
    }

    /** Whether the remote has its annotation could not be asked. */
    static Problem unknown(TagName name, CommitId commit) {
        return Problem.of(ProblemCode.TAG_LIGHTWEIGHT, "the tag " + name + " is lightweight in this clone")
                .found("refs/tags/" + name + " names the commit " + commit.brief()
                        + " itself; the remote could not be asked for its annotation")
                .why(WHY)
                .fix("# if the checkout made it so:\n" + GitCommands.fetch(name) + "\n# if it was tagged so:\n"
                        + annotate(name, commit) + "\n" + GitCommands.replaceOnRemote(name));
    }

    static Problem lostByCheckout(TagName name, RemoteTag there, Problem failure) {
        return Problem.of(ProblemCode.TAG_LIGHTWEIGHT, "the checkout has made the tag " + name + " lightweight")
                .found("here:   the commit itself\nremote: " + there.objectId()
                        + " (annotated)\nit could not be fetched again: " + failure.what())
                .why(WHY)
                .fix(CHECKOUT + "\n# or after it:\n" + GitCommands.fetch(name));
    }

    static Problem notCheckedOut(TagName name, RemoteTag there, Problem failure) {
        return Problem.of(ProblemCode.TAG_MISSING, "the checkout has left out the tag " + name)
                .found("here:   no such tag\nremote: " + there.objectId()
                        + " (annotated), on HEAD\nit could not be fetched: " + failure.what())
                .why(WHY)
                .fix(CHECKOUT + "\n# or after it:\n" + GitCommands.fetch(name));
    }

    private static String annotate(TagName name, CommitId commit) {
        return "git tag -f -a -m \"...\" " + ShellWord.of(name.value()) + " " + commit.hex();
    }
}
