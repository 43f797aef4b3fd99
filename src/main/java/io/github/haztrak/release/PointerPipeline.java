package io.github.haztrak.release;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.release.Promotion.Move;
import io.github.haztrak.tag.TagName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is done to releases that are out. Everything is checked before anything moves; what moves first is GitHub's Latest, which
 * tells every later run what was decided. The same command finishes what stopped half-way, and does nothing when all is done.
 */
public final class PointerPipeline {
    private final PointerServices services;
    private final PublicationLog log;

    /**
     * A pipeline on some world.
     *
     * @param services the world
     * @param log what is told
     */
    public PointerPipeline(PointerServices services, ReleaseLog log) {
        this.services = services;
        this.log = log.publication();
    }

    /**
     * Leads all pointers to a version that was released, forward or back.
     *
     * @param request the version
     * @return what moved, or would
     * @throws io.github.haztrak.problem.ReleaseException HZ-PTR-001 to 005, before anything has moved
     */
    public Promotion promote(PointerRequest request) {
        ReleaseLine line = ReleaseLine.of(services.host(), services.tagFormat());
        StandingRelease target = new ReleaseProof(services, line, request.modules()).of(request.version());
        PointerDecision decision = line.asked(request.version());
        List<PointerStep> steps = new ArrayList<>();
        latest(line, target).ifPresent(steps::add);
        steps.addAll(images(target, decision.imageTags(request.targets().tags())));
        request.targets()
                .docs()
                .flatMap(site -> DocsPointers.of(site).step(target.version(), decision.docs()))
                .ifPresent(steps::add);
        Promotion done = carried(request, decision.reason(), steps);
        stays(request, target).forEach(log::stays);
        return done;
    }

    private Optional<PointerStep> latest(ReleaseLine line, StandingRelease target) {
        TagName tag = target.release().tag();
        return line.latest().equals(Optional.of(tag))
                ? Optional.empty()
                : Optional.of(new PointerStep(
                        List.of(new Move("Latest on GitHub", line.latest().map(TagName::value), tag.value())),
                        () -> services.host().markLatest(target.release())));
    }

    private List<PointerStep> images(StandingRelease target, List<String> tags) {
        ImagePointers pointers =
                new ImagePointers(services.registry(), target.version().text(), target.images());
        return target.images().isEmpty()
                ? List.of()
                : tags.stream().map(pointers::step).toList();
    }

    /** Images of this project that the version has not: what leads to them has nowhere to go. */
    private List<String> stays(PointerRequest request, StandingRelease target) {
        List<ImageName> others = request.modules().stream()
                .filter(name ->
                        target.images().stream().noneMatch(image -> image.name().equals(name)))
                .toList();
        return others.isEmpty() || !request.targets().tags().contains(FloatingTag.LATEST)
                ? List.of()
                : services.registry().find(others, "latest").stream()
                        .map(PushedImage::name)
                        .map(name -> name + ":latest stays: " + target.version() + " has no such image")
                        .toList();
    }

    private Promotion carried(PointerRequest request, String decision, List<PointerStep> steps) {
        log.decided(decision, request.dryRun());
        List<Move> moved = new ArrayList<>();
        for (PointerStep step : steps) {
            if (!request.dryRun()) {
                step.act().run();
            }
            step.moves().forEach(move -> log.moved(move, request.dryRun()));
            moved.addAll(step.moves());
        }
        if (moved.isEmpty()) {
            log.nothingToMove();
        }
        return new Promotion(moved, decision);
    }
}
