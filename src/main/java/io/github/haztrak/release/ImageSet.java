package io.github.haztrak.release;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.tag.VerifiedTag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The images of a release as the registry has them.
 *
 * @param names where to look
 * @param patience how long a tag that was just written may stay unreadable, as on GHCR
 */
record ImageSet(ReleaseRequest.Images names, Patience patience) {

    /**
     * How often to look again, and how long to wait before.
     *
     * @param looks how often
     * @param pause before each
     */
    record Patience(int looks, Duration pause) {
        static final Patience DEFAULT = new Patience(4, Duration.ofSeconds(1));
    }

    static List<ImageName> names(List<BuiltImage> built) {
        return built.stream().map(image -> image.identity().name()).toList();
    }

    static List<ImageName> names(PushedImages images) {
        return images.images().stream().map(PushedImage::name).toList();
    }

    static List<PushedImage> union(List<PushedImage> some, List<PushedImage> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Proves that all are there under the version, built from the tag's commit or the same as in the release before. */
    PushedImages pushed(VerifiedTag tag, EarlierRelease before) {
        List<PushedImage> found = found(before.registry(), tag.version().imageTag());
        List<Problem> problems = new ArrayList<>();
        missing(found).forEach(name -> problems.add(notPushed(name, tag)));
        strangers(found, tag, before).forEach(image -> problems.add(ofOtherCommit(image, tag)));
        if (found.isEmpty() && names.required().isEmpty() && !names.possible().isEmpty()) {
            problems.add(nonePushed(tag));
        }
        ReleaseException.throwIfAny(problems);
        return new PushedImages(tag, found);
    }

    /** Those that no release of this tag may list: of another commit, and not the image of the release before. */
    static List<PushedImage> strangers(List<PushedImage> found, VerifiedTag tag, EarlierRelease before) {
        List<PushedImage> others = found.stream()
                .filter(image ->
                        !image.revision().equals(Optional.of(tag.commit().id())))
                .toList();
        List<PushedImage> earlier =
                before.images(others.stream().map(PushedImage::name).toList());
        return others.stream()
                .filter(image -> earlier.stream()
                        .noneMatch(other -> other.name().equals(image.name())
                                && other.manifest().equals(image.manifest())))
                .toList();
    }

    private List<PushedImage> found(ImageRegistry registry, String version) {
        List<ImageName> asked = Stream.concat(names.required().stream(), names.possible().stream())
                .distinct()
                .toList();
        List<PushedImage> found = registry.find(asked, version);
        for (int look = 1; look <= patience.looks() && !missing(found).isEmpty(); look++) {
            pause();
            found = union(found, registry.find(missing(found), version));
        }
        return found;
    }

    private List<ImageName> missing(List<PushedImage> found) {
        return names.required().stream()
                .filter(name -> found.stream().noneMatch(image -> image.name().equals(name)))
                .toList();
    }

    private void pause() {
        try {
            Thread.sleep(patience.pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the registry", e);
        }
    }

    private static Problem notPushed(ImageName name, VerifiedTag tag) {
        return Problem.of(ProblemCode.IMAGE_NOT_PUSHED, "an image of this release is not in the registry")
                .found(name + ":" + tag.version().imageTag() + " does not exist")
                .why("a release names images that can be pulled")
                .fix("mvn deploy   # with push-image bound; or: mvn package haztrak:build-image haztrak:push-image");
    }

    /** Of a clone where nothing was built nobody can tell whether there are no images or just none yet. */
    private Problem nonePushed(VerifiedTag tag) {
        return Problem.of(ProblemCode.IMAGE_NOT_PUSHED, "no image of version " + tag.version() + " is in the registry")
                .found("looked for "
                        + names.possible().stream().map(ImageName::toString).collect(Collectors.joining(", ")))
                .why("a release without its images would be half a release")
                .fix(
                        "mvn deploy\n# or, where no module has an image: mvn package haztrak:build-image haztrak:publish-release");
    }

    static Problem ofOtherCommit(PushedImage image, VerifiedTag tag) {
        return Problem.of(ProblemCode.IMAGE_OF_OTHER_COMMIT, "an image of this version comes from another commit")
                .found(image.name() + ":" + tag.version().imageTag() + "\nbuilt from "
                        + image.revision().map(Object::toString).orElse("a commit it does not name")
                        + "\nthe tag is on "
                        + tag.commit().id())
                .why(
                        "all images of a version are made from the commit its tag names, or are those of the release before")
                .fix("release the next version: bump it, tag, and push that tag;\nthe image is left as it is");
    }
}
