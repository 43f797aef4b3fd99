package io.github.haztrak.tag;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ShellWord;
import java.util.List;
import java.util.stream.Collectors;

/** What can be wrong with a tag, told. Each fix is a text for a POSIX shell: commands, and the rest as comments. */
final class TagProblems {
    private static final int LISTED = 10;

    private TagProblems() {}

    static Problem missing(Head head, TagName expected) {
        String tags = head.tags().isEmpty()
                ? "no tag on it"
                : "tags on it: "
                        + names(head.tags().stream().map(TagAtHead::name).toList());
        return Problem.of(ProblemCode.TAG_MISSING, "HEAD carries no tag " + expected)
                .found("commit " + head.commit().brief() + ", " + tags)
                .why("a release is made from an annotated tag on the commit that is checked out")
                .fix(annotate(expected) + "\n" + push(expected));
    }

    static Problem differs(List<TagName> others, TagName expected) {
        return Problem.of(ProblemCode.TAG_VERSION_DIFFERS, "the tag on HEAD is not the tag of the project's version")
                .found("tag on HEAD: " + names(others) + "\nexpected:    " + expected)
                .why("images, release and jars of one version carry one name")
                .fix("# either set the version in the POM to that of the tag, commit, and tag that commit"
                        + "\n# or tag this commit:\n" + annotate(expected) + "\n" + push(expected));
    }

    static Problem lightweight(TagName name) {
        return Problem.of(ProblemCode.TAG_LIGHTWEIGHT, "the tag " + name + " is lightweight")
                .found(ref(name) + " names the commit itself: no author, no date, no message")
                .why("the release's introduction, date and origin come from the annotation")
                .fix("# if the checkout made it so:\n" + fetch(name)
                        + "\n# if it was tagged so:\ngit tag -f -a -m \"...\" " + ShellWord.of(name.value()) + " "
                        + ShellWord.of(ref(name) + "^{}") + "\ngit push --force origin " + ShellWord.of(ref(name)));
    }

    static Problem lostByCheckout(TagName name, RemoteTag remote) {
        return Problem.of(ProblemCode.TAG_LIGHTWEIGHT, "the tag " + name + " is lightweight in this clone")
                .found("here:   the commit itself\nremote: " + remote.objectId() + " (annotated)")
                .why("the checkout has put the commit in place of the annotation that the release is made from")
                .fix("# in the workflow, after actions/checkout; version 6.0.2 and later keep the annotation:\n"
                        + fetch(name));
    }

    static Problem snapshot(Version version) {
        return Problem.of(ProblemCode.VERSION_SNAPSHOT, "the project's version is a SNAPSHOT")
                .found("version " + version)
                .why("a released version never changes again; a SNAPSHOT does")
                .fix("mvn versions:set " + ShellWord.of("-DnewVersion=" + version.released())
                        + " -DgenerateBackupPoms=false\n# then commit and tag that commit");
    }

    static Problem dirty(List<String> modified) {
        String listed = modified.stream().limit(LISTED).collect(Collectors.joining("\n"));
        String more = modified.size() > LISTED ? "\nand " + (modified.size() - LISTED) + " more" : "";
        return Problem.of(ProblemCode.TREE_DIRTY, "the work tree differs from the tagged commit")
                .found(listed + more)
                .why("what is released must be what the tag names, and nothing beside it")
                .fix("git status   # then commit, ignore or remove what it lists");
    }

    static Problem notOnRemote(TagName name) {
        return Problem.of(ProblemCode.TAG_NOT_ON_REMOTE, "the remote has no tag " + name)
                .found("the tag exists in this clone alone")
                .why("GitHub would make a lightweight tag of its own for the release")
                .fix(push(name));
    }

    static Problem moved(TagName name, TagObject object, RemoteTag remote) {
        return Problem.of(ProblemCode.TAG_DIFFERS_ON_REMOTE, "the remote holds another object under the tag " + name)
                .found("here:   " + object.id() + "\nremote: " + remote.objectId()
                        + (remote.annotated() ? " (annotated)" : " (lightweight)"))
                .why("two tags of one name would give two releases of one version")
                .fix("# to take that of the remote:\n" + fetch(name) + "\ngit checkout " + ShellWord.of(ref(name)));
    }

    private static String annotate(TagName name) {
        return "git tag -a -m \"...\" " + ShellWord.of(name.value());
    }

    private static String push(TagName name) {
        return "git push origin " + ShellWord.of(ref(name));
    }

    private static String fetch(TagName name) {
        return "git fetch --force origin " + ShellWord.of(ref(name) + ":" + ref(name));
    }

    private static String ref(TagName name) {
        return "refs/tags/" + name;
    }

    private static String names(List<TagName> tags) {
        return tags.stream().map(TagName::value).limit(LISTED).collect(Collectors.joining(", "));
    }
}
