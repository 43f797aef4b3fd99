package io.github.haztrak.release;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.VerifiedTag;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a release of HEAD would do, as far as that can be told.
 *
 * @param tag the tag it would be made from; one that is still to be made is taken for made
 * @param findings what was found at the gate
 * @param steps what becomes of each part, in the order of the release
 */
public record ReleasePlan(VerifiedTag tag, Findings findings, List<PlannedStep> steps) {
    /** Copies the list. */
    public ReleasePlan {
        steps = List.copyOf(steps);
    }

    /**
     * Whether HEAD carries its tag, and the remote has it.
     *
     * @return false if the tag is still to be made or pushed, or is another one
     */
    public boolean isTagged() {
        return isTag(Outlook.DONE);
    }

    /**
     * Why a release of HEAD would stop, beside that its tag is still to be made.
     *
     * @return codes of the gate's problems and of the steps', each once; empty if nothing speaks against it
     */
    public List<ProblemCode> stops() {
        boolean toBeTagged = isTag(Outlook.TO_DO);
        return Stream.concat(
                        findings.problems().stream().filter(problem -> !(toBeTagged && TagOutlook.isToDo(problem))),
                        steps.stream().flatMap(step -> step.problem().stream()))
                .map(Problem::code)
                .distinct()
                .toList();
    }

    private boolean isTag(Outlook outlook) {
        return steps.stream().anyMatch(step -> step.step() == PlannedStep.Step.TAG && step.outlook() == outlook);
    }

    /**
     * How many parts stand so.
     *
     * @param outlook how
     * @return the number
     */
    public int count(Outlook outlook) {
        return (int) steps.stream().filter(step -> step.outlook() == outlook).count();
    }
}
