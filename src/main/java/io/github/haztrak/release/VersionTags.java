package io.github.haztrak.release;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.tag.VerifiedTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the registry holds under a version before this run adds to it.
 *
 * @param tag the release's tag
 * @param found the images that have the version's tag already
 */
record VersionTags(VerifiedTag tag, List<PushedImage> found) {

    /** Looks up what there is of these images. */
    static VersionTags of(VerifiedTag tag, ImageRegistry registry, List<BuiltImage> built) {
        return new VersionTags(
                tag, registry.find(ImageSet.names(built), tag.version().imageTag()));
    }

    /**
     * Plans what is left to do. An image that an earlier run gave the version is done, whether it was built by that run or
     * by the release before; any other image under the version stops everything, since nothing is overwritten.
     */
    PushPlan plan(List<BuiltImage> built, EarlierRelease before) {
        List<BuiltImage> open = built.stream().filter(image -> !isThere(image)).toList();
        List<PushedImage> earlier = before.images(ImageSet.names(open));
        List<PushedImage> unchanged = new ArrayList<>();
        List<BuiltImage> missing = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (BuiltImage image : open) {
            Optional<PushedImage> there = there(image);
            Optional<PushedImage> same = EarlierRelease.sameAs(image, earlier);
            if (there.isEmpty()) {
                same.ifPresentOrElse(unchanged::add, () -> missing.add(image));
            } else if (!same.map(PushedImage::manifest).equals(there.map(PushedImage::manifest))) {
                problems.add(taken(there.get(), image));
            }
        }
        ReleaseException.throwIfAny(problems);
        return new PushPlan(found, unchanged, missing);
    }

    private Optional<PushedImage> there(BuiltImage image) {
        return found.stream()
                .filter(other -> other.name().equals(image.identity().name()))
                .findFirst();
    }

    private boolean isThere(BuiltImage image) {
        return there(image)
                .filter(other ->
                        other.manifest().digest().equals(image.manifest().digest()))
                .isPresent();
    }

    private Problem taken(PushedImage there, BuiltImage here) {
        return Problem.of(ProblemCode.VERSION_TAKEN, "version " + tag.version() + " is another image already")
                .found(there.name() + ":" + tag.version().imageTag() + "\nin the registry: "
                        + there.manifest().digest()
                        + there.revision()
                                .map(commit -> " (commit " + commit.brief() + ")")
                                .orElse("")
                        + "\nbuilt here:      " + here.manifest().digest() + " (commit "
                        + tag.commit().id().brief() + ")")
                .why("who has pulled this version would have something else than who pulls it now")
                .fix("release the next version: bump it, tag, and push that tag;"
                        + "\nif nobody can have pulled it: delete that version of the package, then run again");
    }
}
