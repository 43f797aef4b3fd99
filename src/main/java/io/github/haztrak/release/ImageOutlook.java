package io.github.haztrak.release;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.release.PlannedStep.Step;
import io.github.haztrak.tag.VerifiedTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the images of a release stand. Those that are built are planned as the push will plan them; of a module that is not, the
 * registry alone can tell.
 *
 * @param tag the tag
 * @param before the release before, and the registry
 * @param rule what becomes of unchanged images
 */
record ImageOutlook(VerifiedTag tag, EarlierRelease before, Unchanged rule) {

    /**
     * What was seen.
     *
     * @param steps a step for each image that there is or may be
     * @param images those that are known, as they will be in the registry
     */
    record Seen(List<PlannedStep> steps, PushedImages images) {

        /** Whether the registry has all of them already. */
        boolean isComplete() {
            return steps.stream()
                    .allMatch(step -> step.outlook() == Outlook.DONE || step.outlook() == Outlook.LEFT_OUT);
        }

        boolean isOpen() {
            return steps.stream().anyMatch(step -> step.outlook() == Outlook.OPEN);
        }

        private static Seen all(List<Seen> parts) {
            return new Seen(
                    parts.stream().flatMap(part -> part.steps().stream()).toList(),
                    new PushedImages(
                            parts.get(0).images().tag(),
                            parts.stream()
                                    .flatMap(part -> part.images().images().stream())
                                    .toList()));
        }
    }

    /**
     * Looks at all of them.
     *
     * @param built images that lie on this machine
     * @param possible names of modules that are not built
     * @param isPublic whether the release is: then a module without an image has none
     */
    Seen look(List<BuiltImage> built, List<ImageName> possible, boolean isPublic) {
        return Seen.all(List.of(built(built), unbuilt(possible, isPublic)));
    }

    /** Where a version is taken, the images are looked at one by one: the others' outlook is worth knowing too. */
    private Seen built(List<BuiltImage> built) {
        try {
            return planned(VersionTags.of(tag, before.registry(), built).plan(built, earlier()));
        } catch (ReleaseException refused) {
            if (refused.problems().stream().anyMatch(problem -> problem.code() != ProblemCode.VERSION_TAKEN)) {
                throw refused;
            }
            return built.size() == 1
                    ? seen(Step.IMAGES.refused(refused.problems()), List.of())
                    : Seen.all(
                            built.stream().map(image -> built(List.of(image))).toList());
        }
    }

    private Seen planned(PushPlan plan) {
        List<PlannedStep> steps = new ArrayList<>();
        List<PushedImage> missing =
                plan.missing().stream().map(ImageOutlook::asPushed).toList();
        plan.done().forEach(image -> steps.add(there(image)));
        plan.unchanged()
                .forEach(image -> steps.add(Step.IMAGES.toDo(
                        tagged(image.name()) + " by a tag: unchanged" + since(image) + ", " + digest(image))));
        missing.forEach(image -> steps.add(Step.IMAGES.toDo(tagged(image.name()) + " is pushed: " + digest(image))));
        return seen(steps, ImageSet.union(ImageSet.union(plan.done(), plan.unchanged()), missing));
    }

    private Seen unbuilt(List<ImageName> possible, boolean isPublic) {
        List<PushedImage> found = before.registry().find(possible, tag.version().imageTag());
        List<PushedImage> strangers = ImageSet.strangers(found, tag, before);
        List<PlannedStep> steps = new ArrayList<>();
        found.forEach(image -> steps.add(
                strangers.contains(image) ? Step.IMAGES.refused(ImageSet.ofOtherCommit(image, tag)) : there(image)));
        List<ImageName> rest = possible.stream()
                .filter(name -> found.stream().noneMatch(image -> image.name().equals(name)))
                .toList();
        steps.addAll(isPublic ? without(rest) : open(rest));
        return seen(steps, found);
    }

    private static List<PlannedStep> without(List<ImageName> names) {
        return names.stream()
                .map(name -> Step.IMAGES.leftOut(name + ": the release has none"))
                .toList();
    }

    private List<PlannedStep> open(List<ImageName> names) {
        Optional<String> version =
                names.isEmpty() ? Optional.empty() : before.version().get().map(Object::toString);
        List<ImageName> had =
                before.images(names).stream().map(PushedImage::name).toList();
        return names.stream()
                .map(name -> Step.IMAGES.open(name + ": known when the module is built"
                        + version.map(earlier -> "; " + earlier + (had.contains(name) ? " has one" : " has none"))
                                .orElse("")))
                .toList();
    }

    private PlannedStep there(PushedImage image) {
        return Step.IMAGES.done(tagged(image.name()) + " is there already: " + digest(image));
    }

    private EarlierRelease earlier() {
        return rule == Unchanged.RETAG ? before : EarlierRelease.none(before.registry());
    }

    private String since(PushedImage image) {
        return new PushedImages(tag, List.of(image))
                .unchangedSince(image)
                .map(version -> " since " + version)
                .orElse("");
    }

    private String tagged(ImageName name) {
        return name + ":" + tag.version().imageTag();
    }

    private static String digest(PushedImage image) {
        return image.manifest().digest().brief();
    }

    private static PushedImage asPushed(BuiltImage image) {
        return new PushedImage(image.identity().name(), image.manifest(), 0, Map.of());
    }

    private Seen seen(List<PlannedStep> steps, List<PushedImage> images) {
        return new Seen(steps, new PushedImages(tag, images));
    }
}
