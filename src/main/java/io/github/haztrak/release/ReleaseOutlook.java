package io.github.haztrak.release;

import io.github.haztrak.changelog.Changelog;
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
     * Looks at the release of a tag.
     *
     * @param images the images that are known
     * @param changelog what changed
     * @param isTagged whether the tag is more than an intention
     */
    PlannedStep look(ImageOutlook.Seen images, Changelog changelog, boolean isTagged) {
        ReleaseDraft draft = composition.of(images.images(), changelog);
        Optional<PublishedRelease> there = line.find(draft.tag());
        return there.map(release -> published(release, draft, images.isComplete() && isTagged))
                .orElseGet(() -> Step.RELEASE.toDo(toBeMade(draft, changelog)));
    }

    private PlannedStep published(PublishedRelease release, ReleaseDraft draft, boolean comparable) {
        if (!comparable) {
            return Step.RELEASE.open(release.tag() + " is public already, " + release.page()
                    + ": compared when its tag holds and its images are there");
        }
        List<Difference> changes = host.changes(draft);
        return changes.isEmpty()
                ? Step.RELEASE.done(release.tag() + " is public already: " + release.page())
                : Step.RELEASE.toDo(release.tag() + " is public already and is changed: "
                        + changes.stream().map(Difference::told).collect(Collectors.joining("; ")));
    }

    private String toBeMade(ReleaseDraft draft, Changelog changelog) {
        VerifiedTag tag = draft.images().tag();
        String how = host.hasDraft(tag.name())
                ? " is a draft of an earlier run, which is finished"
                : " is made" + (draft.prerelease() ? " as a pre-release" : "");
        String latest = line.isNewestStable(tag.version()) ? ", Latest from its first moment on" : "";
        String files = draft.assets().stream().map(ReleaseAsset::name).collect(Collectors.joining(", "));
        return tag.name() + how + latest + "; " + new ChangelogTold(changelog).brief()
                + (files.isEmpty() ? "" : "; files: " + files);
    }
}
