package io.github.haztrak.release;

import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.release.PlannedStep.Step;
import io.github.haztrak.tag.TagVerifier;
import io.github.haztrak.tag.VerifiedTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Preflight.Gate gate = gate(request.gate(), true);
        VerifiedTag tag = tag(gate.tag(), request.gate());
        List<PlannedStep> steps = new ArrayList<>(List.of(new TagOutlook(gate, tag).look()));
        steps.addAll(
                request.gate().manner().online()
                        ? steps(request, new PlannedRun.AsTagged(tag, gate.tag().isPresent()))
                        : unasked());
        ReleasePlan plan = new ReleasePlan(tag, gate.findings(), steps);
        log.planned(plan);
        return plan;
    }

    /**
     * Says what the gate finds, and how the tag stands. No refusal stops anything.
     *
     * @param request what the gate is asked
     */
    public void gate(GateRequest request) {
        Preflight.Gate gate = gate(request, request.manner().inFull());
        log.foretold(List.of(new TagOutlook(gate, tag(gate.tag(), request)).look()));
    }

    /**
     * Says what one step of a release would do, once all before it are done.
     *
     * @param request what would be released; the gate is not asked again
     * @param step which step
     * @return what becomes of each part of it
     */
    public List<PlannedStep> foretell(PlanRequest request, Step step) {
        Optional<VerifiedTag> made = Answer.of(
                        () -> services.tags().verify(request.gate().subject().version()))
                .value();
        PlannedRun.AsTagged as = new PlannedRun.AsTagged(tag(made, request.gate()), made.isPresent());
        List<PlannedStep> told =
                steps(request, as).stream().filter(row -> row.step() == step).toList();
        log.foretold(told);
        return told;
    }

    private Preflight.Gate gate(GateRequest request, boolean inFull) {
        Preflight.Gate gate = new Preflight(services, log).look(request);
        log.checked(gate.findings(), inFull);
        return gate;
    }

    private VerifiedTag tag(Optional<VerifiedTag> made, GateRequest request) {
        return made.orElseGet(() -> asTagged.verify(request.subject().version().released()));
    }

    private List<PlannedStep> steps(PlanRequest request, PlannedRun.AsTagged as) {
        return new PlannedRun(services, request, as).steps(asTagged.format());
    }

    private static List<PlannedStep> unasked() {
        return List.of(Step.IMAGES, Step.RELEASE, Step.DOCS, Step.POINTERS).stream()
                .map(step -> step.open("nobody was asked: Maven is offline"))
                .toList();
    }
}
