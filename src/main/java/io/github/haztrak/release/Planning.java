package io.github.haztrak.release;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.release.PlannedStep.Step;
import io.github.haztrak.tag.TagVerifier;
import io.github.haztrak.tag.VerifiedTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
                        ? new Asking(request.release().get(), tag, gate.tag().isPresent()).steps(request)
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

    /** One run through the world. */
    private final class Asking {
        private final ReleaseRequest release;
        private final VerifiedTag tag;
        private final boolean tagged;
        private final List<PlannedStep> steps = new ArrayList<>();

        private Asking(ReleaseRequest release, VerifiedTag tag, boolean tagged) {
            this.release = release;
            this.tag = tag;
            this.tagged = tagged;
        }

        private List<PlannedStep> steps(PlanRequest request) {
            Answer<ReleaseLine> line = Answer.of(() -> ReleaseLine.of(services.host(), asTagged.format()));
            Answer<ImageOutlook.Seen> images = Answer.of(() -> images(request.material(), isPublic(line)));
            add(Step.IMAGES, () -> images.known().steps());
            add(Step.RELEASE, () -> List.of(release(line.known(), images.known())));
            add(
                    Step.POINTERS,
                    () -> new PointerOutlook(line.known(), request.targets().tags())
                            .look(services.registry(), images.known()));
            return steps;
        }

        private ImageOutlook.Seen images(PlanRequest.Material material, boolean isPublic) {
            EarlierRelease before = EarlierRelease.before(tag, services::changelogs, services.registry());
            return new ImageOutlook(tag, before, material.rule())
                    .look(material.built(), release.images().possible(), isPublic);
        }

        private PlannedStep release(ReleaseLine line, ImageOutlook.Seen images) {
            return new ReleaseOutlook(
                            services.host(), line, new DraftComposition(services.body(), release.publication()))
                    .look(images, services.changelogs().compose(tag), tagged);
        }

        private boolean isPublic(Answer<ReleaseLine> line) {
            return line.value().flatMap(known -> known.find(tag.name())).isPresent();
        }

        /** A problem is told once; what depends on it is open. */
        private void add(Step step, Supplier<List<PlannedStep>> look) {
            try {
                steps.addAll(look.get());
            } catch (ReleaseException refused) {
                List<Problem> fresh = refused.problems().stream()
                        .filter(problem -> !isTold(problem))
                        .toList();
                steps.addAll(
                        fresh.isEmpty() ? List.of(step.open("needs what could not be asked")) : step.refused(fresh));
            }
        }

        private boolean isTold(Problem problem) {
            return steps.stream().anyMatch(step -> step.problem().equals(Optional.of(problem)));
        }
    }

    /** What came of a question that several steps need. */
    private record Answer<T>(Optional<T> value, List<Problem> problems) {
        static <T> Answer<T> of(Supplier<T> question) {
            try {
                return new Answer<>(Optional.of(question.get()), List.of());
            } catch (ReleaseException refused) {
                return new Answer<>(Optional.empty(), refused.problems());
            }
        }

        T known() {
            return value.orElseThrow(() -> new ReleaseException(problems));
        }
    }
}
