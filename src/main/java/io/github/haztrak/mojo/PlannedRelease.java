package io.github.haztrak.mojo;

import io.github.haztrak.release.GateRequest;
import io.github.haztrak.release.PlanRequest;
import io.github.haztrak.release.PlannedStep.Step;
import io.github.haztrak.release.Planning;
import io.github.haztrak.release.PointerTargets;
import io.github.haztrak.release.ReleaseFiles;
import io.github.haztrak.release.ReleaseRequest;
import io.github.haztrak.release.ReleaseRequest.Publication;
import io.github.haztrak.release.Unchanged;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A release as POM, command line and build would have it, to be planned.
 *
 * @param goal a goal in a world that is only asked
 * @param configured what its goals would be told
 */
record PlannedRelease(Goal goal, Configured configured) {

    /** What goals have of their own. */
    record Configured(String requireChecks, String unchanged, List<String> floatingTags) {
        static final Configured DEFAULT = new Configured("false", "retag", List.of("latest"));

        Configured {
            floatingTags = Values.withoutNulls(floatingTags);
        }

        Configured with(String ofUnchanged) {
            return new Configured(requireChecks, ofUnchanged, floatingTags);
        }

        Configured with(List<String> tags) {
            return new Configured(requireChecks, unchanged, tags);
        }
    }

    /** What a goal tells of a plan. */
    record Part(Step step, Configured configured) {}

    Planning planning() {
        return new Planning(goal.composition(), goal.composition().tagging().onceTagged(), goal.log());
    }

    private GateRequest gate() {
        return new GateParameters(goal, configured.requireChecks(), DryRun.AT_ONCE).request();
    }

    PlanRequest request(Path work) {
        ModuleRecords records = goal.records(version());
        return new PlanRequest(
                gate(),
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
}
