package io.github.haztrak.release;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.docs.DocsVersion;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.publication.ImageList;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.Withdrawal;
import io.github.haztrak.release.Promotion.Move;
import io.github.haztrak.tag.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds out what leads to a release, and what it takes to lead it to the newest one that stands. */
final class Withdrawing {
    private final PointerServices services;
    private final PointerRequest request;
    private final ReleaseLine line;
    private final PublishedRelease release;
    private final ReleaseProof proof;
    private final Map<Version, StandingRelease> standing = new TreeMap<>();
    private final List<String> stays = new ArrayList<>();

    Withdrawing(PointerServices services, PointerRequest request, ReleaseLine line, PublishedRelease release) {
        this.services = services;
        this.request = request;
        this.line = line;
        this.release = release;
        this.proof = new ReleaseProof(services, line.without(release), request.modules());
    }

    /** All that is to be done, Latest first: from the moment it is elsewhere no build of the release moves anything. */
    List<PointerStep> steps(Optional<String> reason) {
        List<PointerStep> steps = new ArrayList<>();
        Optional<StandingRelease> latest =
                line.latest().equals(Optional.of(release.tag())) ? instead(FloatingTag.LATEST) : Optional.empty();
        latest.ifPresent(other -> steps.add(PointerPipeline.latest(services, line, other.release())));
        if (!release.withdrawn()) {
            steps.add(mark(reason));
        }
        steps.addAll(images());
        request.targets().docs().ifPresent(site -> steps.addAll(docs(DocsPointers.of(site))));
        return steps;
    }

    /** What goes on leading to the release, since there is nothing else. */
    List<String> stays() {
        return List.copyOf(stays);
    }

    private PointerStep mark(Optional<String> reason) {
        Optional<PublishedRelease> other = proof.line()
                .rival(request.version(), FloatingTag.LATEST)
                .flatMap(version -> line.find(line.format().nameOf(version)));
        return PointerStep.telling(
                "marked as withdrawn, and as a pre-release; images, files and tag stay",
                () -> services.withdrawals().withdraw(release, new Withdrawal(reason, other)));
    }

    private List<PointerStep> images() {
        List<ImageList.Entry> bad = proof.listed(request.version(), release);
        return bad.isEmpty()
                ? List.of()
                : Stream.of(FloatingTag.values())
                        .flatMap(kind -> kind
                                .of(request.version())
                                .filter(tag -> !line.isVersion(tag))
                                .flatMap(tag -> images(bad, kind, tag))
                                .stream())
                        .toList();
    }

    private Optional<PointerStep> images(List<ImageList.Entry> bad, FloatingTag kind, String tag) {
        List<PushedImage> stuck =
                services.registry().find(bad.stream().map(ImageList.Entry::name).toList(), tag).stream()
                        .filter(image -> bad.stream().anyMatch(entry -> entry.isOf(image)))
                        .toList();
        if (stuck.isEmpty()) {
            return Optional.empty();
        }
        Map<String, PushedImage> instead = new TreeMap<>();
        instead(kind)
                .ifPresent(other ->
                        other.images().forEach(image -> instead.put(image.name().toString(), image)));
        List<PushedImage> moving = new ArrayList<>();
        for (PushedImage image : stuck) {
            PushedImage other = instead.get(image.name().toString());
            if (other == null) {
                stays.add(image.name() + ":" + tag + " stays: there is no other release for it");
            } else if (!other.equals(image)) {
                moving.add(other);
            }
        }
        String to = instead(kind).map(other -> other.version().text()).orElse("");
        return Optional.of(PointerStep.moving(
                moving.stream()
                        .map(image -> new Move(
                                image.name() + ":" + tag,
                                Optional.of(request.version().text()),
                                to))
                        .toList(),
                () -> services.registry().tag(moving, tag)));
    }

    private List<PointerStep> docs(DocsPointers site) {
        Function<FloatingTag, Optional<PointerStep>> step = kind -> kind.of(request.version())
                .filter(alias -> isHeld(site, alias))
                .flatMap(alias -> docs(site, kind, alias));
        return Stream.concat(
                        site.mark(request.version(), true).stream(),
                        Stream.of(FloatingTag.LATEST, FloatingTag.MINOR).flatMap(kind -> step.apply(kind).stream()))
                .toList();
    }

    private Optional<PointerStep> docs(DocsPointers site, FloatingTag kind, String alias) {
        Optional<PointerStep> step = proof.line()
                .rival(request.version(), kind)
                .flatMap(version -> site.step(version, new DocsAliases(List.of(alias))));
        if (step.isEmpty()) {
            stays.add("docs " + alias + " stays: there is no other documentation for it");
        }
        return step;
    }

    private boolean isHeld(DocsPointers site, String alias) {
        return site.versions()
                .holding(alias)
                .map(DocsVersion::version)
                .filter(request.version()::equals)
                .isPresent();
    }

    /** Proved once, and only if something has to lead there. */
    private Optional<StandingRelease> instead(FloatingTag kind) {
        return proof.line().rival(request.version(), kind).map(version -> standing.computeIfAbsent(version, proof::of));
    }
}
