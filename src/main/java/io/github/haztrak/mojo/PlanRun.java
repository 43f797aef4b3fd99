package io.github.haztrak.mojo;

import io.github.haztrak.actions.StepSummary;
import io.github.haztrak.release.PlanRequest;
import io.github.haztrak.release.PlanSummary;
import io.github.haztrak.release.Planning;
import io.github.haztrak.release.PointerTargets;
import io.github.haztrak.release.ReleaseFiles;
import io.github.haztrak.release.ReleasePlan;
import io.github.haztrak.release.ReleaseRequest;
import io.github.haztrak.release.ReleaseRequest.Publication;
import io.github.haztrak.release.Unchanged;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A plan that somebody asked for by name.
 *
 * @param goal the goal, in a world that is only asked
 * @param configured what a release would be told
 */
record PlanRun(Goal goal, Configured configured) {
    private static final String AT_ONCE = "0";

    /** What POM and command line say. */
    record Configured(String requireChecks, String unchanged, List<String> floatingTags) {
        Configured {
            floatingTags = Values.withoutNulls(floatingTags);
        }
    }

    void tell() throws IOException {
        if (goal.parameters().rehearse()) {
            goal.log()
                    .say(
                            "rehearsal",
                            "planned for the registry and the GitHub of a rehearsal; nobody outside is asked");
        }
        Path work = Files.createTempDirectory("haztrak-plan");
        try {
            report(new Planning(goal.composition(), goal.composition().tagging().onceTagged(), goal.log())
                    .plan(request(work)));
        } finally {
            FolderFiles.of(work).delete();
        }
    }

    private PlanRequest request(Path work) {
        ModuleRecords records = goal.records(version());
        return new PlanRequest(
                new GateParameters(goal, configured.requireChecks(), AT_ONCE).request(),
                () -> new ReleaseRequest(version(), goal.images(records), publication(work)),
                new PlanRequest.Material(
                        records.known(),
                        unchanged(),
                        new PlanRequest.Files(tag -> besides(tag, work), DocsComposition.of(goal)::folder)),
                new PointerTargets(
                        new FloatingTags(configured.floatingTags()).all(),
                        DocsComposition.of(goal).siteIfPublished(work)));
    }

    /** What is written to be compared lies outside of the build. */
    private Publication publication(Path work) {
        Publication publication = goal.parameters().publication();
        return new Publication(publication.title(), work, publication.terms(), publication.files());
    }

    private ReleaseFiles besides(VerifiedTag tag, Path work) {
        try {
            return new ReleaseAttachments(goal, () -> tag, work).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A SNAPSHOT is planned as the version it leads to. */
    private Version version() {
        return goal.composition().realVersion().released();
    }

    private Unchanged unchanged() {
        return Values.read("unchanged", configured.unchanged(), Unchanged::parse);
    }

    private void report(ReleasePlan plan) {
        try {
            new StepSummary(goal.composition().credentials().environment()).add(new PlanSummary(plan).markdown());
        } catch (IOException unwritable) {
            goal.log().notReported(unwritable.toString());
        }
    }
}
