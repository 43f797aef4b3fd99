package io.github.haztrak.release;

import io.github.haztrak.docs.DocsSite;
import io.github.haztrak.docs.PublishedDocs;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.release.Promotion.Move;
import io.github.haztrak.tag.VerifiedTag;
import java.util.ArrayList;
import java.util.List;

/**
 * The last step of a release: the pointers follow it if they shall.
 *
 * @param services the release's world
 * @param patience how long images may stay unreadable
 */
record Promoting(ReleaseServices services, ImageSet.Patience patience) {

    Promotion run(ReleaseRequest request, PointerTargets targets) {
        VerifiedTag tag = services.tags().verify(request.version());
        ReleaseLine line = ReleaseLine.of(services.host(), services.tags().format());
        PublishedRelease release = line.requirePublished(tag);
        PointerDecision decision = line.forward(tag.version());
        List<Move> moved = new ArrayList<>(images(tag, decision.imageTags(targets.tags()), request.images()));
        targets.docs().ifPresent(site -> moved.addAll(docs(tag, decision, site)));
        line.latestMove(tag.name(), decision).ifPresent(move -> {
            services.host().markLatest(release);
            moved.add(move);
        });
        return new Promotion(moved, decision.reason());
    }

    private List<Move> images(VerifiedTag tag, List<String> pointers, ReleaseRequest.Images names) {
        if (pointers.isEmpty()) {
            return List.of();
        }
        ImageRegistry registry = services.registry();
        PushedImages images =
                new ImageSet(names, patience).pushed(tag, EarlierRelease.before(tag, services::changelogs, registry));
        ImagePointers tags = new ImagePointers(registry, tag.version().text(), images.images());
        return pointers.stream().flatMap(pointer -> tags.move(pointer).stream()).toList();
    }

    private static List<Move> docs(VerifiedTag tag, PointerDecision decision, DocsSite site) {
        if (decision.docs().names().isEmpty()) {
            return List.of();
        }
        PublishedDocs docs = site.point(tag.version(), decision.docs());
        return docs.moved().stream()
                .map(alias -> new Move(
                        "docs " + alias.alias(), alias.from(), tag.version().text()))
                .toList();
    }
}
