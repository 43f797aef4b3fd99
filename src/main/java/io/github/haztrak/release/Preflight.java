package io.github.haztrak.release;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks, before time is spent on building, what would stop a release at its end. All that is wrong is told together.
 *
 * @param services the release's world, which is only read
 */
record Preflight(ReleaseServices services) {

    /** Proves the tag, the clean tree, a history that reaches back far enough, and that GitHub lets us in. */
    VerifiedTag check(Version version) {
        List<Problem> problems = new ArrayList<>();
        Optional<VerifiedTag> tag = attempt(problems, () -> services.tags().verifyWithCleanTree(version));
        tag.ifPresent(proved -> attempt(problems, () -> services.changelogs().compose(proved)));
        attempt(problems, () -> services.host().published());
        ReleaseException.throwIfAny(problems);
        return tag.orElseThrow();
    }

    private static <T> Optional<T> attempt(List<Problem> problems, Supplier<T> look) {
        try {
            return Optional.of(look.get());
        } catch (ReleaseException stopped) {
            problems.addAll(stopped.problems());
            return Optional.empty();
        }
    }
}
