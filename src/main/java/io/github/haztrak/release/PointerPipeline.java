package io.github.haztrak.release;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.publication.PublishedRelease;
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
    private static final String PROMOTE = "promote";
    private static final String WITHDRAW = "withdraw";

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
        ReleaseLine line = line();
        StandingRelease target = new ReleaseProof(services, line, request.modules()).of(request.version());
        PointerDecision decision = line.asked(request.version());
        List<PointerStep> steps = new ArrayList<>();
        latest(line, target.release()).ifPresent(steps::add);
        steps.addAll(images(target, decision.imageTags(request.targets().tags())));
        request.targets()
                .docs()
                .flatMap(site -> DocsPointers.of(site).step(target.version(), decision.docs()))
                .ifPresent(steps::add);
        Promotion done = carried(PROMOTE, decision.reason(), steps, request.dryRun());
        stays(request, target).forEach(text -> log.stays(PROMOTE, text));
        return done;
    }

    /**
     * Takes a bad release out of people's way: what leads to it leads to the newest release that stands, and its page says
     * what became of it. Nothing is deleted.
     *
     * @param request the version
     * @param reason why, for its page
     * @return what moved, or would
     * @throws io.github.haztrak.problem.ReleaseException HZ-PTR-001 if it is not public; HZ-PTR-002 to 005 if what stands
     *     cannot be relied on, before anything has moved
     */
    public Promotion withdraw(PointerRequest request, Optional<String> reason) {
        ReleaseLine line = line();
        PublishedRelease release = new ReleaseProof(services, line, request.modules()).release(request.version());
        Withdrawing withdrawing = new Withdrawing(services, request, line, release);
        List<PointerStep> steps = withdrawing.steps(reason);
        Promotion done = carried(WITHDRAW, release.tag() + told(reason), steps, request.dryRun());
        withdrawing.stays().forEach(text -> log.stays(WITHDRAW, text));
        return done;
    }

    /**
     * Takes a withdrawal back. Pointers stay where they are.
     *
     * @param request the version
     * @return nothing that moved
     * @throws io.github.haztrak.problem.ReleaseException HZ-PTR-001 if it is not public
     */
    public Promotion restore(PointerRequest request) {
        PublishedRelease release = new ReleaseProof(services, line(), request.modules()).release(request.version());
        List<PointerStep> steps = new ArrayList<>();
        if (release.withdrawn()) {
            steps.add(PointerStep.telling(
                    "restored; the pointers follow by mvn haztrak:promote -Dhaztrak.version=" + request.version(),
                    () -> services.withdrawals()
                            .restore(release, !request.version().isStable())));
        }
        request.targets()
                .docs()
                .flatMap(site -> DocsPointers.of(site).mark(request.version(), false))
                .ifPresent(steps::add);
        return carried(WITHDRAW, release.tag() + ", undone", steps, request.dryRun());
    }

    private static String told(Optional<String> reason) {
        return reason.map(text -> ": " + text).orElse("");
    }

    private ReleaseLine line() {
        return ReleaseLine.of(services.host(), services.tagFormat());
    }

    private Optional<PointerStep> latest(ReleaseLine line, PublishedRelease release) {
        return line.latest().equals(Optional.of(release.tag()))
                ? Optional.empty()
                : Optional.of(latest(services, line, release));
    }

    static PointerStep latest(PointerServices services, ReleaseLine line, PublishedRelease release) {
        return PointerStep.moving(
                List.of(new Move(
                        "Latest on GitHub",
                        line.latest().map(TagName::value),
                        release.tag().value())),
                () -> services.host().markLatest(release));
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

    private Promotion carried(String step, String decision, List<PointerStep> steps, boolean dryRun) {
        log.decided(step, decision + (dryRun ? "; nothing is written, by -Dhaztrak.dryRun" : ""));
        List<Move> moved = new ArrayList<>();
        for (PointerStep next : steps) {
            if (!dryRun) {
                next.act().run();
            }
            log.done(next, dryRun);
            moved.addAll(next.moves());
        }
        if (steps.stream()
                .allMatch(next -> next.moves().isEmpty() && next.told().isEmpty())) {
            log.nothingToMove();
        }
        return new Promotion(moved, decision);
    }
}
