package io.github.haztrak.release;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.PushedImage;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done until all images are in the registry under their version.
 *
 * @param done those that are
 * @param unchanged those of the release before that only lack the version
 * @param missing those to be uploaded
 */
record PushPlan(List<PushedImage> done, List<PushedImage> unchanged, List<BuiltImage> missing) {
    /** Copies the lists. */
    PushPlan {
        done = List.copyOf(done);
        unchanged = List.copyOf(unchanged);
        missing = List.copyOf(missing);
    }

    /** What a log says of it; empty if there are no images. */
    Optional<String> told() {
        String there = done.isEmpty() ? "" : ", " + done.size() + " there already";
        if (!missing.isEmpty()) {
            String same = unchanged.isEmpty() ? "" : ", " + unchanged.size() + " unchanged";
            return Optional.of(new Count(missing.size(), "image") + same + there);
        }
        if (!unchanged.isEmpty()) {
            return Optional.of(
                    new Count(unchanged.size(), "unchanged image") + ": nothing to upload, only to tag" + there);
        }
        return done.isEmpty()
                ? Optional.empty()
                : Optional.of("all " + done.size() + " images are in the registry already");
    }
}
