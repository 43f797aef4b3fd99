package io.github.haztrak.release;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.publication.ImageList;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.tag.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what a version consists of from what is public alone: the release, and its list of images.
 *
 * @param services the world
 * @param line what is public
 * @param modules where images may be if no list tells
 */
record ReleaseProof(PointerServices services, ReleaseLine line, List<ImageName> modules) {

    /** The version as it stands. */
    StandingRelease of(Version version) {
        PublishedRelease release = release(version);
        release.requireStanding();
        if (!version.isStable() || release.prerelease()) {
            throw PointerProblems.unstable(release).exception();
        }
        return new StandingRelease(version, release, images(version, release));
    }

    /** The release of a version, whatever became of it. */
    PublishedRelease release(Version version) {
        return line.find(line.format().nameOf(version)).orElseThrow(() -> missing(version));
    }

    /** The images that a release lists, whether they are there or not; without a list those that are there. */
    List<ImageList.Entry> listed(Version version, PublishedRelease release) {
        return list(release)
                .map(ImageList::images)
                .orElseGet(() -> services.registry().find(modules, version.imageTag()).stream()
                        .map(image -> new ImageList.Entry(
                                image.name(),
                                version.imageTag(),
                                image.manifest().digest()))
                        .toList());
    }

    private ReleaseException missing(Version version) {
        boolean draft = services.host().hasDraft(line.format().nameOf(version));
        return PointerProblems.missing(line, version, draft).exception();
    }

    private List<PushedImage> images(Version version, PublishedRelease release) {
        Optional<ImageList> list = list(release);
        if (list.isEmpty()) {
            requireNone(version, release);
            return List.of();
        }
        return held(list.get(), version, release);
    }

    private Optional<ImageList> list(PublishedRelease release) {
        try {
            return services.files().text(release, ImageList.FILE).map(ImageList::parse);
        } catch (IllegalArgumentException unreadable) {
            throw new ReleaseException(PointerProblems.unreadable(release, unreadable.getMessage()), unreadable);
        }
    }

    /** A release without a list has no images; if it has some, the list was taken away. */
    private void requireNone(Version version, PublishedRelease release) {
        List<PushedImage> there = services.registry().find(modules, version.imageTag());
        if (!there.isEmpty()) {
            throw PointerProblems.unlisted(release, there).exception();
        }
    }

    private List<PushedImage> held(ImageList list, Version version, PublishedRelease release) {
        ImageRegistry registry = services.registry();
        List<PushedImage> there = registry.find(list.names(), version.imageTag());
        List<Problem> problems = new ArrayList<>();
        for (ImageList.Entry entry : list.images()) {
            if (!entry.tag().equals(version.imageTag())) {
                problems.add(PointerProblems.unreadable(release, "it lists " + entry.name() + ":" + entry.tag()));
            } else if (there.stream().noneMatch(entry::isOf)) {
                problems.add(PointerProblems.differs(
                        entry,
                        there.stream()
                                .filter(image -> image.name().equals(entry.name()))
                                .findFirst()));
            }
        }
        ReleaseException.throwIfAny(problems);
        return there;
    }
}
