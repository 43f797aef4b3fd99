package io.github.haztrak.release;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.PushedImage;
import java.util.List;

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

    int size() {
        return done.size() + unchanged.size() + missing.size();
    }
}
