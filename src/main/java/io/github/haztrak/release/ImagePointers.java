package io.github.haztrak.release;

import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.Provenance;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.release.Promotion.Move;
import java.util.List;
import java.util.Optional;

/**
 * The tags of images that move. Those that stand where they shall are not written.
 *
 * @param registry where the images are
 * @param version the one whose images these are
 * @param images what the tags shall name
 */
record ImagePointers(ImageRegistry registry, String version, List<PushedImage> images) {

    /** Points a tag at all images. */
    List<Move> move(String tag) {
        PointerStep step = step(tag);
        step.act().run();
        return step.moves();
    }

    /** What it takes to point a tag at all images. */
    PointerStep step(String tag) {
        List<PushedImage> there = there(tag);
        List<PushedImage> behind = behind(there);
        return PointerStep.moving(told(tag, behind, there), () -> registry.tag(behind, tag));
    }

    private List<PushedImage> there(String tag) {
        return registry.find(images.stream().map(PushedImage::name).toList(), tag);
    }

    private List<PushedImage> behind(List<PushedImage> there) {
        return images.stream().filter(image -> !there.contains(image)).toList();
    }

    private List<Move> told(String tag, List<PushedImage> behind, List<PushedImage> there) {
        return behind.stream()
                .map(image -> new Move(image.name() + ":" + tag, from(image, there), version))
                .toList();
    }

    /** As the image says; one that was the same in several releases was built for the first of them. */
    private static Optional<String> from(PushedImage image, List<PushedImage> there) {
        return there.stream()
                .filter(other -> other.name().equals(image.name()))
                .map(other -> other.annotations()
                        .getOrDefault(
                                Provenance.VERSION, other.manifest().digest().value()))
                .findFirst();
    }
}
