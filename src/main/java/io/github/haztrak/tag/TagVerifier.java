package io.github.haztrak.tag;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides whether HEAD may be released as a version: the first gate of every release. */
public final class TagVerifier {
    private static final int LISTED = 10;

    private final GitRepository repository;
    private final TagFormat format;

    /**
     * Verifies the tags of one repository.
     *
     * @param repository where HEAD is
     * @param format how tags are named
     */
    public TagVerifier(GitRepository repository, TagFormat format) {
        this.repository = repository;
        this.format = format;
    }

    /**
     * How the tags it verifies are named.
     *
     * @return the format
     */
    public TagFormat format() {
        return format;
    }

    /**
     * Tells whether HEAD carries any tag of the format.
     *
     * @return false for a commit that nobody meant to release
     */
    public boolean isTagged() {
        return repository.head().tags().stream()
                .anyMatch(tag -> format.versionOf(tag.name()).isPresent());
    }

    /**
     * Proves the tag, here and on the remote.
     *
     * @param version the project's version
     * @return the proof
     * @throws ReleaseException HZ-TAG-001 to 004 and 006 to 008, HZ-GIT-001; all that apply together
     */
    public VerifiedTag verify(Version version) {
        return verify(version, new ArrayList<>());
    }

    /**
     * Proves the tag and that the work tree is exactly what it names.
     *
     * @param version the project's version
     * @return the proof
     * @throws ReleaseException as {@link #verify}, and HZ-TAG-005
     */
    public VerifiedTag verifyWithCleanTree(Version version) {
        List<Problem> problems = new ArrayList<>();
        List<String> modified = repository.modifiedFiles();
        if (!modified.isEmpty()) {
            problems.add(dirty(modified));
        }
        return verify(version, problems);
    }

    private VerifiedTag verify(Version version, List<Problem> problems) {
        Head head = repository.head();
        if (version.isSnapshot()) {
            problems.add(snapshot(version));
        }
        TagName expected = format.nameOf(version.released());
        Optional<TagAtHead> tag = head.tags().stream()
                .filter(candidate -> candidate.name().equals(expected))
                .findFirst();
        if (tag.isEmpty()) {
            problems.add(absent(head, expected));
        } else if (tag.get().object().isEmpty()) {
            problems.add(lightweight(expected));
        } else {
            onRemote(expected, tag.get().object().get()).ifPresent(problems::add);
        }
        ReleaseException.throwIfAny(problems);
        return new VerifiedTag(
                expected,
                version,
                tag.orElseThrow().object().orElseThrow(),
                new VerifiedTag.TaggedCommit(head.commit(), head.committedAt()));
    }

    private Optional<Problem> onRemote(TagName name, TagObject object) {
        Optional<RemoteTag> remote;
        try {
            remote = repository.remoteTag(name);
        } catch (ReleaseException unreachable) {
            return Optional.of(unreachable.problems().get(0));
        }
        if (remote.isEmpty()) {
            return Optional.of(notOnRemote(name));
        }
        return remote.get().objectId().equals(object.id())
                ? Optional.empty()
                : Optional.of(moved(name, object, remote.get()));
    }

    private Problem absent(Head head, TagName expected) {
        List<TagName> others = head.tags().stream()
                .map(TagAtHead::name)
                .filter(name -> format.versionOf(name).isPresent())
                .toList();
        return others.isEmpty() ? missing(head, expected) : differs(others, expected);
    }

    private static Problem missing(Head head, TagName expected) {
        return Problem.of(ProblemCode.TAG_MISSING, "HEAD carries no tag " + expected)
                .found("commit " + head.commit().brief() + ", "
                        + (head.tags().isEmpty() ? "no tag on it" : "tags on it: " + names(head.tags())))
                .why("a release is made from an annotated tag on the commit that is checked out")
                .fix("git tag -a " + quoted(expected) + " -m \"...\"\ngit push origin " + quoted(expected));
    }

    private static Problem differs(List<TagName> others, TagName expected) {
        String found = others.stream().map(TagName::value).limit(LISTED).collect(Collectors.joining(", "));
        return Problem.of(ProblemCode.TAG_VERSION_DIFFERS, "the tag on HEAD is not the tag of the project's version")
                .found("tag on HEAD: " + found + "\nexpected:    " + expected)
                .why("images, release and jars of one version carry one name")
                .fix("set the version in the POM to the tag's, commit, and tag that commit;"
                        + "\nor tag this commit: git tag -a " + quoted(expected) + " -m \"...\"");
    }

    private static Problem lightweight(TagName name) {
        return Problem.of(ProblemCode.TAG_LIGHTWEIGHT, "the tag " + name + " is lightweight")
                .found("refs/tags/" + name + " names the commit itself: no author, no date, no message")
                .why("the release's introduction, date and origin come from the annotation")
                .fix("if you made it so:       git tag -f -a " + quoted(name)
                        + " -m \"...\" \"" + name.value() + "^{}\" && git push -f origin refs/tags/" + quoted(name)
                        + "\nif the checkout did it:  git fetch --force origin \"refs/tags/" + name.value()
                        + ":refs/tags/" + name.value() + "\"");
    }

    private static Problem snapshot(Version version) {
        return Problem.of(ProblemCode.VERSION_SNAPSHOT, "the project's version is a SNAPSHOT")
                .found("version " + version)
                .why("a released version never changes again; a SNAPSHOT does")
                .fix("mvn versions:set -DnewVersion=" + version.released() + " -DgenerateBackupPoms=false"
                        + "\nthen commit and tag that commit");
    }

    private static Problem dirty(List<String> modified) {
        String listed = modified.stream().limit(LISTED).collect(Collectors.joining("\n"));
        String more = modified.size() > LISTED ? "\nand " + (modified.size() - LISTED) + " more" : "";
        return Problem.of(ProblemCode.TREE_DIRTY, "the work tree differs from the tagged commit")
                .found(listed + more)
                .why("what is released must be what the tag names, and nothing beside it")
                .fix("git status   # then commit, ignore (.gitignore) or remove what it lists");
    }

    private static Problem notOnRemote(TagName name) {
        return Problem.of(ProblemCode.TAG_NOT_ON_REMOTE, "the remote has no tag " + name)
                .found("the tag exists in this clone alone")
                .why("GitHub would make a lightweight tag of its own for the release")
                .fix("git push origin " + quoted(name));
    }

    private static Problem moved(TagName name, TagObject object, RemoteTag remote) {
        return Problem.of(ProblemCode.TAG_DIFFERS_ON_REMOTE, "the remote holds another object under the tag " + name)
                .found("here:   " + object.id() + "\nremote: " + remote.objectId()
                        + (remote.annotated() ? " (annotated)" : " (lightweight)"))
                .why("two tags of one name would give two releases of one version")
                .fix("to take the remote's: git fetch --force origin \"refs/tags/" + name.value() + ":refs/tags/"
                        + name.value() + "\", then check it out");
    }

    private static String names(List<TagAtHead> tags) {
        return tags.stream().map(tag -> tag.name().value()).limit(LISTED).collect(Collectors.joining(", "));
    }

    /** A tag's name may hold what a shell acts upon: the commands shown can be pasted all the same. */
    private static String quoted(TagName name) {
        return name.value().matches("[A-Za-z0-9._/+@-]+")
                ? name.value()
                : "'" + name.value().replace("'", "'\\''") + "'";
    }
}
