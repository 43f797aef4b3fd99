package io.github.haztrak.release;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.release.PlannedStep.Step;
import io.github.haztrak.release.ReleaseRequest.Publication;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.VerifiedTag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The steps of a release in their order, each looked at and none taken. */
final class PlannedRun {
    private final ReleaseServices services;
    private final PlanRequest request;
    private final ReleaseRequest release;
    private final AsTagged as;
    private final List<PlannedStep> steps = new ArrayList<>();

    /**
     * The tag a release is planned from.
     *
     * @param tag the tag as it will be
     * @param made whether it is more than an intention
     */
    record AsTagged(VerifiedTag tag, boolean made) {}

    PlannedRun(ReleaseServices services, PlanRequest request, AsTagged as) {
        this.services = services;
        this.request = request;
        this.release = request.release().get();
        this.as = as;
    }

    List<PlannedStep> steps(TagFormat format) {
        Answer<ReleaseLine> line = Answer.of(() -> ReleaseLine.of(services.host(), format));
        Answer<ImageOutlook.Seen> images = Answer.of(() -> images(line));
        add(Step.IMAGES, () -> images.known().steps());
        add(Step.RELEASE, () -> List.of(release(line.known(), images.known())));
        if (isHeld(line)) {
            steps.add(
                    Step.DOCS.leftOut("the release is left as a draft; when it is revealed: mvn haztrak:publish-docs"));
            steps.add(
                    Step.POINTERS.leftOut("the release is left as a draft; when it is revealed: mvn haztrak:promote"));
        } else {
            add(Step.DOCS, () -> docs(line.known()));
            add(
                    Step.POINTERS,
                    () -> new PointerOutlook(line.known(), request.targets().tags())
                            .look(services.registry(), images.known()));
        }
        return steps;
    }

    private ImageOutlook.Seen images(Answer<ReleaseLine> line) {
        EarlierRelease before = EarlierRelease.before(as.tag(), services::changelogs, services.registry());
        return new ImageOutlook(as.tag(), before, request.material().rule())
                .look(request.material().built(), release.images().possible(), isPublic(line));
    }

    private PlannedStep release(ReleaseLine line, ImageOutlook.Seen images) {
        Answer<ReleaseFiles> files =
                Answer.of(() -> request.material().files().besides().apply(as.tag()));
        Publication publication =
                release.with(files.value().orElse(ReleaseFiles.NONE)).publication();
        return new ReleaseOutlook(services.host(), line, new DraftComposition(services.body(), publication))
                .look(
                        services.changelogs().compose(as.tag()),
                        new ReleaseOutlook.Known(images, files.problems(), as.made()));
    }

    private List<PlannedStep> docs(ReleaseLine line) {
        Answer<Optional<Path>> folder = Answer.of(request.material().files().docs());
        return request.targets()
                .docs()
                .map(site -> new DocsOutlook(
                                site, as.tag(), line.forward(as.tag().version()).docs())
                        .look(folder))
                .orElseGet(() -> List.of(Step.DOCS.leftOut("no POM binds publish-docs")));
    }

    /** What comes after a release waits for the person who reveals it. */
    private boolean isHeld(Answer<ReleaseLine> line) {
        return release.publication().terms().draft() && !isPublic(line);
    }

    private boolean isPublic(Answer<ReleaseLine> line) {
        return line.value().flatMap(known -> known.find(as.tag().name())).isPresent();
    }

    /** A problem is told once; what depends on it is open. */
    private void add(Step step, Supplier<List<PlannedStep>> look) {
        try {
            steps.addAll(look.get());
        } catch (ReleaseException refused) {
            List<Problem> fresh = refused.problems().stream()
                    .filter(problem -> !isTold(problem))
                    .toList();
            steps.addAll(fresh.isEmpty() ? List.of(step.open("needs what could not be asked")) : step.refused(fresh));
        }
    }

    private boolean isTold(Problem problem) {
        return steps.stream().anyMatch(step -> step.problem().equals(Optional.of(problem)));
    }
}
