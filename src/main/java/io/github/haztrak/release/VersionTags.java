package io.github.haztrak.release;

import io.github.haztrak.image.BuiltImage;
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

    /** The images that have yet to be pushed; another image under the version is never overwritten. */
    List<BuiltImage> missing(List<BuiltImage> built) {
        List<BuiltImage> missing = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (BuiltImage image : built) {
            Optional<PushedImage> there = found.stream()
                    .filter(other -> other.name().equals(image.identity().name()))
                    .findFirst();
            if (there.isEmpty()) {
                missing.add(image);
            } else if (!there.get().manifest().digest().equals(image.manifest().digest())) {
                problems.add(taken(there.get(), image));
            }
        }
        ReleaseException.throwIfAny(problems);
        return missing;
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
