package io.github.haztrak.release;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.ContributionEvents;
import io.github.haztrak.docs.DocsBundle;
import io.github.haztrak.docs.DocsEvents;
import io.github.haztrak.docs.PublishedDocs;
import io.github.haztrak.image.ByteSize;
import io.github.haztrak.publication.Difference;
import io.github.haztrak.publication.HostedRelease;
import io.github.haztrak.publication.Milestones;
import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Tells how a release and its documentation come to the people. */
public final class PublicationLog implements PublicationEvents, ContributionEvents, DocsEvents {
    private static final int FEW = 3;
    private static final long SMALL = 50_000_000;

    private final LogLines lines;
    private final UploadProgress progress = new UploadProgress(System::nanoTime);

    PublicationLog(LogLines lines) {
        this.lines = lines;
    }

    /**
     * It is known what changed.
     *
     * @param changelog what did
     */
    public void composedChangelog(Changelog changelog) {
        ChangelogTold told = new ChangelogTold(changelog);
        lines.say("changes", told.brief());
        lines.say("", told.read());
        told.leftOut().ifPresent(text -> lines.say("", "left out: " + text));
    }

    @Override
    public void createdDraft(TagName tag) {
        lines.say("draft", "made for " + tag + "; nobody sees it yet");
    }

    @Override
    public void foundDraft(TagName tag, int others) {
        lines.say(
                "draft",
                "that of an earlier run is used for " + tag
                        + (others > 0 ? "; " + new Count(others, "older draft") + " left as they are" : ""));
    }

    @Override
    public void foundOtherAssets(List<String> names) {
        if (!names.isEmpty()) {
            lines.warn(
                    "draft",
                    "it holds " + new Count(names.size(), "file") + " of somebody else, which will be public with it: "
                            + names.stream().limit(FEW).collect(Collectors.joining(", "))
                            + (names.size() > FEW ? " and more" : ""));
        }
    }

    /** A few small ones are there before anybody asks. */
    @Override
    public void bringingAssets(List<ReleaseAsset> assets) {
        long bytes = assets.stream().mapToLong(ReleaseAsset::size).sum();
        if (assets.size() > FEW || bytes > SMALL) {
            lines.say("assets", new Count(assets.size(), "file") + ", " + new ByteSize(bytes));
        }
    }

    @Override
    public void keptAsset(String name) {
        lines.say("", name + " is there already");
    }

    @Override
    public void sendingAsset(String name, long size, long sent) {
        progress.line(name, size, sent).ifPresent(line -> lines.say("", line));
    }

    @Override
    public void uploadedAsset(String name, long size, Duration took) {
        lines.say("", "uploaded " + name + " (" + new ByteSize(size) + ") in " + LogLines.seconds(took));
    }

    @Override
    public void published(PublishedRelease release) {
        lines.say("", "revealed by one request");
    }

    @Override
    public void changed(Difference difference) {
        lines.say("", "changed: " + difference.told());
    }

    boolean decidedLatest(boolean newest) {
        if (newest) {
            lines.say("", "the newest stable release: Latest on GitHub from its first moment on");
        }
        return newest;
    }

    void hostedRelease(HostedRelease release) {
        if (release instanceof PublishedRelease) {
            lines.say("release", release.tag() + " is public: " + release.page());
        } else {
            lines.say(
                    "release",
                    release.tag() + " is a complete draft; whoever reveals it, publishes it: " + release.page());
        }
    }

    void closedMilestone(Milestones.Closing closing) {
        String title = closing.title().orElse("");
        closing.refusal()
                .ifPresentOrElse(
                        reason -> lines.warn("milestone", title + " stays open: " + reason),
                        () -> lines.say(
                                "milestone", title.isEmpty() ? "there is none of this version" : title + " is closed"));
    }

    void publishingDocs(DocsBundle bundle) {
        lines.say(
                "docs",
                new Count(bundle.size().files(), "file") + " ("
                        + new ByteSize(bundle.size().bytes()) + ") in " + bundle.folder());
        if (!Files.isRegularFile(bundle.folder().resolve("index.html"))) {
            lines.warn("docs", "there is no index.html: " + bundle.tag().version() + "/ will show nothing by itself");
        }
    }

    PublishedDocs publishedDocs(PublishedDocs docs) {
        new DocsTold(docs).lines().forEach(line -> lines.say("", line));
        return docs;
    }

    @Override
    public void keptOwnPage(String branch) {
        lines.say(
                "",
                "index.html of " + branch
                        + " is somebody's own and stays; without it, a list of versions would be there");
    }

    @Override
    public void pushedCommit(String branch, CommitId commit) {
        lines.say("", "pushed one commit to " + branch + ": " + commit.brief());
    }

    Promotion promoted(Promotion promotion) {
        decided("promote", promotion.decision());
        done(PointerStep.moving(promotion.moved(), () -> {}), false);
        if (promotion.moved().isEmpty()) {
            nothingToMove();
        }
        return promotion;
    }

    void decided(String step, String decision) {
        lines.say(step, decision);
    }

    void done(PointerStep step, boolean onlyTold) {
        step.moves().forEach(move -> lines.say("", (onlyTold ? "would move " : "moved ") + move));
        step.told().forEach(text -> lines.say("", (onlyTold ? "would be " : "") + text));
    }

    void nothingToMove() {
        lines.say("", "nothing to move");
    }

    void stays(String step, String what) {
        lines.warn(step, what);
    }

    @Override
    public void contributionsMissed(String reason) {
        lines.warn("changes", "told without all accounts and titles that GitHub knows: " + reason);
    }

    @Override
    public void retrying(String what, String reason, Duration pause) {
        lines.retrying(what, reason, pause);
    }
}
