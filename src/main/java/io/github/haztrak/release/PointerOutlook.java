package io.github.haztrak.release;

import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.release.PlannedStep.Step;
import io.github.haztrak.release.Promotion.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where the pointers would go: by the decision that the release itself takes.
 *
 * @param line the releases that are public
 * @param wanted the tags of images that follow a release
 */
record PointerOutlook(ReleaseLine line, Set<FloatingTag> wanted) {

    /** Looks at the tags of images and at GitHub's Latest. */
    List<PlannedStep> look(ImageRegistry registry, ImageOutlook.Seen images) {
        PushedImages known = images.images();
        PointerDecision decision = line.forward(known.tag().version());
        List<String> tags = decision.imageTags(wanted);
        ImagePointers pointers =
                new ImagePointers(registry, known.tag().version().text(), known.images());
        List<Move> moves = new ArrayList<>(tags.stream()
                .flatMap(tag -> pointers.step(tag).moves().stream())
                .toList());
        line.latestMove(known.tag().name(), decision).ifPresent(moves::add);
        List<PlannedStep> steps = new ArrayList<>(
                moves.stream().map(move -> Step.POINTERS.toDo(told(move))).toList());
        if (images.isOpen() && !tags.isEmpty()) {
            steps.add(Step.POINTERS.open(String.join(", ", tags) + " of the images that are not known yet"));
        }
        return steps.isEmpty() ? List.of(still(decision, tags)) : steps;
    }

    static String told(Move move) {
        return move.from().isPresent() ? move.toString() : move + " is new: " + move.to();
    }

    private static PlannedStep still(PointerDecision decision, List<String> tags) {
        return tags.isEmpty() && !decision.isNewest()
                ? Step.POINTERS.leftOut(decision.reason())
                : Step.POINTERS.done(decision.reason() + ": all of them stand there");
    }
}
