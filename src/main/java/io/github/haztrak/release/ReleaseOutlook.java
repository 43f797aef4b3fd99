package io.github.haztrak.release;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.publication.Difference;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.publication.ReleaseHost;
import io.github.haztrak.release.PlannedStep.Step;
import io.github.haztrak.tag.VerifiedTag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the release on GitHub stands. What is public already is held against what would be published, by the same comparison.
 *
 * @param host where it is
 * @param line the releases that are public
 * @param composition makes the draft
 */
record ReleaseOutlook(ReleaseHost host, ReleaseLine line, DraftComposition composition) {

    /**
     * What is known of what it is made of.
     *
     * @param images the images
     * @param missing why not all of its files are there
     * @param tagged whether the tag is more than an intention
     */
    record Known(ImageOutlook.Seen images, List<Problem> missing, boolean tagged) {
        private boolean isAll() {
            return tagged && missing.isEmpty() && images.isComplete();
        }
    }

    PlannedStep look(Changelog changelog, Known known) {
        ReleaseDraft draft = composition.of(known.images().images(), changelog);
        Optional<PublishedRelease> there = line.find(draft.tag());
        return there.map(release -> published(release, draft, known.isAll()))
                .orElseGet(() -> Step.RELEASE.toDo(
                        toBeMade(draft) + "; " + new ChangelogTold(changelog).brief() + files(draft, known.missing())));
    }

    private PlannedStep published(PublishedRelease release, ReleaseDraft draft, boolean comparable) {
        if (!comparable) {
            return Step.RELEASE.open(release.tag() + " is public already, " + release.page()
                    + ": compared when its tag, images and files are there");
        }
        List<Difference> changes = host.changes(draft);
        return changes.isEmpty()
                ? Step.RELEASE.done(release.tag() + " is public already: " + release.page())
                : Step.RELEASE.toDo(release.tag() + " is public already and is changed: "
                        + changes.stream().map(Difference::told).collect(Collectors.joining("; ")));
    }

    private String toBeMade(ReleaseDraft draft) {
        VerifiedTag tag = draft.images().tag();
        String how = host.hasDraft(tag.name())
                ? " is a draft of an earlier run, which is finished"
                : " is made" + (draft.prerelease() ? " as a pre-release" : "");
        if (composition.publication().terms().draft()) {
            return tag.name() + how + " and left for somebody to reveal";
        }
        return tag.name() + how + (line.isNewestStable(tag.version()) ? ", Latest from its first moment on" : "");
    }

    private static String files(ReleaseDraft draft, List<Problem> missing) {
        String names = draft.assets().stream().map(ReleaseAsset::name).collect(Collectors.joining(", "));
        String more = missing.stream()
                .map(problem -> "; " + problem.code().id() + " if the build leaves it so: " + problem.what())
                .collect(Collectors.joining());
        return (names.isEmpty() ? "" : "; files: " + names) + more;
    }
}
