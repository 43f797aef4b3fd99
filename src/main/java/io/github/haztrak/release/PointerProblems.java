package io.github.haztrak.release;

import io.github.haztrak.image.PushedImage;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ShellWord;
import io.github.haztrak.publication.ImageList;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.tag.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why pointers do not move to where somebody wants them. */
final class PointerProblems {
    private PointerProblems() {}

    static Problem missing(ReleaseLine line, Version version, boolean draft) {
        String newest = line.newest(5).stream().map(Version::toString).collect(Collectors.joining(", "));
        return Problem.of(ProblemCode.POINTER_TARGET_MISSING, "there is no public release of " + version)
                .found((draft ? "a draft of " : "no release of ")
                        + line.format().nameOf(version) + "; public are " + (newest.isEmpty() ? "none" : newest))
                .why("latest must not name what is not released")
                .fix(
                        draft
                                ? "finish that release first: run its build again"
                                : "# one of those that are public, such as:\nmvn haztrak:promote -Dhaztrak.version="
                                        + line.newest(1).stream()
                                                .map(Version::toString)
                                                .findFirst()
                                                .orElse("1.0.0"));
    }

    static Problem unstable(PublishedRelease release) {
        return Problem.of(ProblemCode.POINTER_TARGET_UNSTABLE, release.tag() + " is a pre-release")
                .found(release.page())
                .why("who names no version wants one that is ready; and GitHub shows no pre-release as Latest")
                .fix("promote a stable version; who wants this one names it");
    }

    static Problem unreadable(PublishedRelease release, String reason) {
        return Problem.of(
                        ProblemCode.IMAGE_LIST_UNREADABLE,
                        "the list of images of " + release.tag() + " cannot be relied on")
                .found(ImageList.FILE + " at " + release.page() + ": " + reason)
                .why("it says which images belong to the version; others must not get its pointers")
                .fix(again(release));
    }

    static Problem unlisted(PublishedRelease release, List<PushedImage> there) {
        return Problem.of(ProblemCode.IMAGE_LIST_UNREADABLE, "the list of images of " + release.tag() + " is missing")
                .found("no whole " + ImageList.FILE + " at " + release.page() + ", but images such as "
                        + there.get(0).pullReference())
                .why("it says which images belong to the version; others must not get its pointers")
                .fix(again(release));
    }

    private static String again(PublishedRelease release) {
        return "# in a checkout of the tag, which puts the file back where the release may be changed:\n"
                + "git checkout " + ShellWord.of(release.tag().value()) + " && mvn haztrak:publish-release";
    }

    static Problem differs(ImageList.Entry entry, Optional<PushedImage> there) {
        String reference = entry.name() + ":" + entry.tag();
        return Problem.of(
                        ProblemCode.IMAGES_DIFFER_FROM_LIST,
                        there.isEmpty()
                                ? "an image of the version is gone"
                                : "an image of the version is not what its release lists")
                .found(reference + "\nlisted:          " + entry.digest() + "\nin the registry: "
                        + there.map(image -> image.manifest().digest().value()).orElse("nothing"))
                .why("people would get something else than was released, or nothing")
                .fix(
                        "promote another version;\nif the image was deleted, restore it first: on GitHub, in the package's settings, "
                                + "within 30 days");
    }
}
