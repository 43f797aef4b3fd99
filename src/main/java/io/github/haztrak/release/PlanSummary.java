package io.github.haztrak.release;

import io.github.haztrak.changelog.MarkdownText;
import java.util.stream.Collectors;

/**
 * A plan on one screen, for who looks at a run or at a pull request.
 *
 * @param plan the plan
 */
public record PlanSummary(ReleasePlan plan) {

    /**
     * The plan as a table.
     *
     * @return Markdown: a heading, whether the release could go on, a row for each part
     */
    public String markdown() {
        PlanTable told = new PlanTable(plan);
        return "### What a release of commit `" + plan.tag().commit().id().brief() + "` as "
                + text(plan.tag().name().value()) + " would do\n\n"
                + told.total() + "; " + told.verdict() + "\n\n| | step | |\n|---|---|---|\n"
                + plan.steps().stream().map(PlanSummary::row).collect(Collectors.joining("\n"));
    }

    private static String row(PlannedStep step) {
        return "| " + state(step.outlook()) + " | " + step.step() + " | " + text(step.text()) + " |";
    }

    private static String state(Outlook outlook) {
        return outlook == Outlook.REFUSED ? "**" + outlook + "**" : outlook.toString();
    }

    private static String text(String text) {
        return MarkdownText.inline(text).replace("|", "\\|");
    }
}
