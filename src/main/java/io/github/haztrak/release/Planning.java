package io.github.haztrak.release;

import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.release.PlannedStep.Step;
import io.github.haztrak.tag.TagVerifier;
import io.github.haztrak.tag.VerifiedTag;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what a release of HEAD would do. It asks the release's world what stands there and takes the release's own decisions
 * about it; nothing is written. What cannot be asked leaves its step open, and the others are planned all the same.
 */
public final class Planning {
    private final ReleaseServices services;
    private final TagVerifier asTagged;
    private final ReleaseLog log;

    /**
     * Plans in some world.
     *
     * @param services the world; bringing a lost tag into the clone must be beyond it
     * @param asTagged the tags as they are once HEAD is tagged and pushed
     * @param log is told what was found
     */
    public Planning(ReleaseServices services, TagVerifier asTagged, ReleaseLog log) {
        this.services = services;
        this.asTagged = asTagged;
        this.log = log;
    }

    /**
     * Plans a release.
     *
     * @param request what would be released
     * @return the plan, whatever speaks against the release
     * @throws ReleaseException if it cannot be told what would be released: HZ-GIT-001, HZ-CFG-001 and 002
     */
    public ReleasePlan plan(PlanRequest request) {
        Preflight.Gate gate = new Preflight(services, log).look(request.gate());
        log.checked(gate.findings(), true);
        VerifiedTag tag = gate.tag()
                .orElseGet(
                        () -> asTagged.verify(request.gate().subject().version().released()));
        List<PlannedStep> steps = new ArrayList<>(List.of(new TagOutlook(gate, tag).look()));
        steps.addAll(
                request.gate().manner().online()
                        ? new PlannedRun(
                                        services,
                                        request,
                                        new PlannedRun.AsTagged(tag, gate.tag().isPresent()))
                                .steps(asTagged.format())
                        : unasked());
        ReleasePlan plan = new ReleasePlan(tag, gate.findings(), steps);
        log.planned(plan);
        return plan;
    }

    private static List<PlannedStep> unasked() {
        return List.of(Step.IMAGES, Step.RELEASE, Step.DOCS, Step.POINTERS).stream()
                .map(step -> step.open("nobody was asked: Maven is offline"))
                .toList();
    }
}
