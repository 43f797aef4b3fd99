package io.github.haztrak.release;

import io.github.haztrak.checks.ChecksEvents;
import io.github.haztrak.checks.ChecksGate;
import io.github.haztrak.checks.ChecksRule;
import io.github.haztrak.checks.CommitChecks;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.tag.VerifiedTag;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What CI says of the tagged commit.
 *
 * @param checks who knows it; asked for only where the rule wants to know
 * @param rule whether to wait for it
 * @param events who hears of the wait
 */
record CiCheck(Supplier<CommitChecks> checks, ChecksRule rule, ChecksEvents events) {
    private static final Set<ProblemCode> MENDED_BY_TIME =
            Set.of(ProblemCode.CHECKS_UNFINISHED, ProblemCode.CHECKS_NONE, ProblemCode.CHECK_MISSING);

    /** The one question that may take minutes comes last: where something is refused already, it is only glanced at. */
    Check of(Optional<VerifiedTag> tag, boolean refused) {
        return new Check("CI checks", () -> look(tag, refused));
    }

    private Finding look(Optional<VerifiedTag> tag, boolean refused) {
        if (!rule.required()) {
            return new Finding.LeftOut("requireChecks is off");
        }
        return tag.map(proved -> refused ? glance(proved) : passed(proved, rule))
                .orElseGet(() -> new Finding.LeftOut("needs the tag"));
    }

    private Finding passed(VerifiedTag tag, ChecksRule patience) {
        return new Finding.Passed(new ChecksGate(checks.get(), patience, events)
                .require(tag.commit().id()));
    }

    private Finding glance(VerifiedTag tag) {
        try {
            return passed(tag, rule.waiting(Duration.ZERO));
        } catch (ReleaseException refused) {
            if (refused.problems().stream().noneMatch(problem -> MENDED_BY_TIME.contains(problem.code()))) {
                throw refused;
            }
            return new Finding.LeftOut("not done yet; not waited for, since something else is refused");
        }
    }
}
