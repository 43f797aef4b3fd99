package io.github.haztrak.release;

import io.github.haztrak.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan as lines of a log: what it is of, a row for each part, and what it comes to.
 *
 * @param plan the plan
 */
record PlanTable(ReleasePlan plan) {

    /** The first names the step of the log. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("what a release of commit " + plan.tag().commit().id().brief() + " as "
                + plan.tag().name() + " would do");
        plan.steps().forEach(step -> lines.add(row(step)));
        lines.add(total());
        lines.add(verdict());
        return lines;
    }

    /** How many parts stand how. */
    String total() {
        return Stream.of(Outlook.values())
                .filter(outlook -> plan.count(outlook) > 0)
                .map(outlook -> plan.count(outlook) + " " + outlook.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Whether the release could go on. */
    String verdict() {
        if (plan.stops().isEmpty()) {
            return plan.isTagged() ? "nothing speaks against it" : "once it is tagged, nothing speaks against it";
        }
        return "as it is, it would stop: "
                + plan.stops().stream().map(ProblemCode::id).collect(Collectors.joining(", "))
                + "; mvn haztrak:check tells how to mend that";
    }

    static String row(PlannedStep step) {
        return String.format(Locale.ROOT, "%-8s  %-10s %s", step.outlook(), step.step(), step.text());
    }
}
