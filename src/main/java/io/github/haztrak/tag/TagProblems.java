package io.github.haztrak.tag;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ShellWord;
import java.util.List;
import java.util.Optional;

/** What can be wrong with a tag, told. Each fix is a text for a POSIX shell: commands, and the rest as comments. */
final class TagProblems {
    private TagProblems() {}

    static Problem missing(Head head, TagName expected) {
        return Problem.of(ProblemCode.TAG_MISSING, "HEAD carries no tag " + expected)
                .found(tagsOn(head))
                .why("a release is made from an annotated tag on the commit that is checked out")
                .fix(tagThisCommit(expected));
    }

    static Problem elsewhere(Head head, TagName expected, RemoteTag there) {
        return Problem.of(ProblemCode.TAG_MISSING, "the tag " + expected + " is on another commit than HEAD")
                .found(tagsOn(head) + "\nremote: " + expected + " is on " + there.target())
                .why("a release is made from an annotated tag on the commit that is checked out")
                .fix("# to release the tagged commit:\n" + GitCommands.fetch(expected) + "\n"
                        + GitCommands.checkOut(expected)
                        + "\n# to release this commit: give it the next version, commit, and tag that commit");
    }

    static Problem differs(List<TagName> others, TagName expected, Optional<RemoteTag> there) {
        String taken = there.map(tag -> "\nremote:      " + expected + " is on " + tag.target())
                .orElse("");
        String other = there.isPresent() ? "" : "\n# or tag this commit:\n" + tagThisCommit(expected);
        return Problem.of(ProblemCode.TAG_VERSION_DIFFERS, "the tag on HEAD is not the tag of the project's version")
                .found("tag on HEAD: " + names(others) + "\nexpected:    " + expected + taken)
                .why("images, release and jars of one version carry one name")
                .fix("# set the version in the POM to that of the tag, commit, and tag that commit" + other);
    }

    static Problem impossible(TagFormat format, Version version, String flaw) {
        return Problem.of(ProblemCode.CONFIGURATION, "no tag can be named after the project's version")
                .found("tagFormat = " + format.pattern() + "\nversion   = " + version + "\ngives "
                        + format.nameOf(version) + ", in which git does not take \"" + flaw + "\"")
                .why("a release is made from a tag that carries its version")
                .fix("# change the version in the POM, or <tagFormat> in the plugin's configuration"
                        + "\n# what git takes: git help check-ref-format");
    }

    static Problem snapshot(Version version) {
        return Problem.of(ProblemCode.VERSION_SNAPSHOT, "the project's version is a SNAPSHOT")
                .found("version " + version)
                .why("a released version never changes again; a SNAPSHOT does")
                .fix("mvn versions:set " + ShellWord.of("-DnewVersion=" + version.released())
                        + " -DgenerateBackupPoms=false\n# then commit and tag that commit");
    }

    static Problem dirty(List<String> modified) {
        return Problem.of(ProblemCode.TREE_DIRTY, "the work tree differs from the tagged commit")
                .found(Listing.of(modified, "\n"))
                .why("what is released must be what the tag names, and nothing beside it")
                .fix(
                        "git status   # then commit, ignore or remove what it lists"
                                + "\n# or, where a file must differ: <checkModificationExcludes> in the plugin's configuration");
    }

    static Problem notOnRemote(TagName name) {
        return Problem.of(ProblemCode.TAG_NOT_ON_REMOTE, "the remote has no tag " + name)
                .found("the tag exists in this clone alone")
                .why("GitHub would make a lightweight tag of its own for the release")
                .fix(GitCommands.push(name));
    }

    static Problem moved(TagName name, String here, RemoteTag there) {
        return Problem.of(ProblemCode.TAG_DIFFERS_ON_REMOTE, "the remote holds another object under the tag " + name)
                .found("here:   " + here + "\nremote: " + there.objectId()
                        + there.peeledId()
                                .map(commit -> " (annotated), on commit " + commit)
                                .orElse(" (lightweight)"))
                .why("two tags of one name would give two releases of one version")
                .fix("# to take that of the remote:\n" + GitCommands.fetch(name) + "\n" + GitCommands.checkOut(name));
    }

    private static String tagThisCommit(TagName name) {
        return GitCommands.annotate(name) + "\n" + GitCommands.push(name);
    }

    private static String tagsOn(Head head) {
        List<TagName> tags = head.tags().stream().map(TagAtHead::name).toList();
        return "commit " + head.commit().brief() + ", "
                + (tags.isEmpty() ? "no tag on it" : "tags on it: " + names(tags));
    }

    private static String names(List<TagName> tags) {
        return Listing.of(tags.stream().map(TagName::value).toList(), ", ");
    }
}
