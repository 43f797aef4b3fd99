package io.github.haztrak.release;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.release.PlannedStep.Step;
import io.github.haztrak.tag.VerifiedTag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the tag of a release stands: a commit that nobody has tagged yet is planned as if it carried its tag.
 *
 * @param gate what the gate has found
 * @param tag the tag as it will be
 */
record TagOutlook(Preflight.Gate gate, VerifiedTag tag) {
    private static final Set<ProblemCode> STILL_TO_BE_MADE =
            Set.of(ProblemCode.VERSION_SNAPSHOT, ProblemCode.TAG_MISSING, ProblemCode.TAG_NOT_ON_REMOTE);

    PlannedStep look() {
        List<Problem> problems = gate.findings().problemsOf("tag");
        if (gate.tag().isPresent()) {
            return Step.TAG.done(ReleaseLog.onHead(tag));
        }
        return problems.stream()
                .filter(problem -> !isToDo(problem))
                .findFirst()
                .map(Step.TAG::refused)
                .orElseGet(() -> Step.TAG.toDo(tag.name() + " is still to be made: " + commands(problems)));
    }

    /** A tag that is on another commit is missing here too, but to make it is no way out: its fix is more than commands. */
    static boolean isToDo(Problem problem) {
        return STILL_TO_BE_MADE.contains(problem.code())
                && (problem.code() == ProblemCode.VERSION_SNAPSHOT
                        || problem.explanation().fix().lines().noneMatch(TagOutlook::isComment));
    }

    private static String commands(List<Problem> problems) {
        return problems.stream()
                .flatMap(problem -> problem.explanation().fix().lines())
                .filter(line -> !isComment(line))
                .collect(Collectors.joining("; "));
    }

    private static boolean isComment(String line) {
        return line.startsWith("#");
    }
}
