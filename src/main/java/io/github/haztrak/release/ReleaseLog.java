package io.github.haztrak.release;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.ContributionEvents;
import io.github.haztrak.checks.ChecksEvents;
import io.github.haztrak.docs.DocsBundle;
import io.github.haztrak.docs.DocsEvents;
import io.github.haztrak.docs.PublishedDocs;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ByteSize;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.HiddenPackage;
import io.github.haztrak.image.ImageKind;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.LayerEvents;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.image.RegistryCredentials;
import io.github.haztrak.image.TransferEvents;
import io.github.haztrak.problem.LogText;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagEvents;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.VerifiedTag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * Tells what a release does, a line an event: the step, to what, with what result. Each line is harmless whatever it quotes
 * (see {@link LogText}). Safe for several threads.
 */
public final class ReleaseLog
        implements TransferEvents,
                LayerEvents,
                PublicationEvents,
                ContributionEvents,
                TagEvents,
                ChecksEvents,
                DocsEvents {
    private final Consumer<String> info;
    private final Consumer<String> warning;
    private final UploadProgress progress = new UploadProgress(System::nanoTime);
    private final TransferTally tally;

    /**
     * A log on two outputs.
     *
     * @param info takes what happens
     * @param warning takes what the reader should know about
     */
    public ReleaseLog(Consumer<String> info, Consumer<String> warning) {
        this(info, warning, new ConcurrentHashMap<>());
    }

    /**
     * A log that goes on counting where that of another module was.
     *
     * @param info takes what happens
     * @param warning takes what the reader should know about
     * @param transfers what travelled in this build, by image and what is counted
     */
    public ReleaseLog(Consumer<String> info, Consumer<String> warning, ConcurrentMap<String, Long> transfers) {
        this.tally = new TransferTally(transfers);
        this.info = line -> info.accept(LogText.LINE.of(line));
        this.warning = line -> warning.accept(LogText.LINE.of(line));
    }

    /**
     * The tag is proved.
     *
     * @param tag the proof
     */
    public void verifiedTag(VerifiedTag tag) {
        say("tag", told(tag));
    }

    void checked(Findings findings, boolean inFull) {
        new FindingsTable(findings, inFull).lines().forEach(line -> say(line.step(), line.text()));
    }

    static String told(VerifiedTag tag) {
        return onHead(tag) + " and on the remote";
    }

    static String onHead(VerifiedTag tag) {
        return tag.name() + " is annotated, on HEAD " + tag.commit().id().brief();
    }

    /**
     * It is known what a module is.
     *
     * @param module its name
     * @param kind what its image will do
     * @param why what made it so
     */
    public void decidedKind(String module, ImageKind kind, String why) {
        say("image", module + ": " + kind.title() + " (" + why + ")");
    }

    /**
     * A part of the configuration has no effect.
     *
     * @param module whose
     * @param what which part, and why
     */
    public void ignored(String module, String what) {
        warn("ignored", module + ": " + what);
    }

    /**
     * A module has an image.
     *
     * @param request what was asked for
     * @param image what came of it
     */
    public void builtImage(ImageRequest request, BuiltImage image) {
        say("built", image.identity().name() + "@" + image.manifest().digest().brief());
        say(
                "",
                "on " + request.base().reference() + ", "
                        + request.base().platforms().stream()
                                .map(Object::toString)
                                .reduce((a, b) -> a + " " + b)
                                .orElse(""));
    }

    /**
     * An image can be read from its folder.
     *
     * @param image the image
     * @param fetched the base's layers that came over the wire for it
     */
    public void completedImage(BuiltImage image, List<Descriptor> fetched) {
        long bytes = fetched.stream().mapToLong(Descriptor::size).sum();
        say(
                "",
                "with its base in " + image.layout()
                        + (fetched.isEmpty() ? "" : ", " + new ByteSize(bytes) + " of it fetched"));
    }

    @Override
    public void layersNotKept(Path folder, String reason) {
        warn("image", "layers are not kept for the next build, in " + folder + ": " + reason);
    }

    /**
     * A registry asked who we are.
     *
     * @param registry which
     * @param credential who we said we are; empty if nobody
     */
    public void loggedIn(String registry, Optional<RegistryCredentials.Credential> credential) {
        say("login", registry + credential.map(known -> " as " + known).orElse(": as nobody, no credentials found"));
    }

    /**
     * A module has no image.
     *
     * @param module its name
     * @param reason why
     */
    public void passedOver(String module, String reason) {
        say("no image", module + ": " + reason);
    }

    /**
     * A workflow's run could not be told of what was done.
     *
     * @param reason what is in the way
     */
    public void notReported(String reason) {
        warn("report", "the run's page and outputs say nothing of this: " + reason);
    }

    /**
     * A step is left out.
     *
     * @param step which
     * @param reason why
     */
    public void skipped(String step, String reason) {
        say("skipped", step + ": " + reason);
    }

    /**
     * A module is done; the visible step is the last module's.
     *
     * @param step which
     * @param arrived how many modules are done
     * @param expected how many will be
     */
    public void waiting(String step, int arrived, int expected) {
        say(step, arrived + " of " + expected + " modules are here; the last one acts for all");
    }

    void sentAhead(BuiltImage image) {
        if (tally.moved(image.identity().name())) {
            say(
                    "layers",
                    image.identity().module() + ": "
                            + tally.told(image.identity().name()) + ", while modules are built");
        }
    }

    /**
     * What was sent ahead did not arrive.
     *
     * @param module whose image it was
     * @param problem why
     */
    public void failedAhead(String module, Problem problem) {
        warn(
                "layers",
                module + ": " + problem.code().id() + ", " + problem.what()
                        + "; tried again when all modules are built");
    }

    void pushingImages(PushPlan plan) {
        plan.told().ifPresent(text -> say("push", text));
    }

    void pushedImages(PushedImages images) {
        tally.total().ifPresent(total -> say("", total));
        new PushTable(images, tally).rows().forEach(row -> say("pushed", row));
    }

    /** Nothing is wrong with that; but who wants it otherwise has to know where. */
    void hiddenPackage(HiddenPackage hidden) {
        say(
                "private",
                hidden.name() + " is new: nobody can pull it without a login. To change that: Change visibility, at");
        say("", hidden.settings() + " (of a user: /users/ in place of /orgs/)");
    }

    /**
     * It is known what changed.
     *
     * @param changelog what did
     */
    public void composedChangelog(Changelog changelog) {
        ChangelogTold told = new ChangelogTold(changelog);
        say("changes", told.brief());
        say("", told.read());
        told.leftOut().ifPresent(text -> say("", "left out: " + text));
    }

    void publishedRelease(PublishedRelease release) {
        say("release", release.tag() + " is public: " + release.page());
    }

    void publishingDocs(DocsBundle bundle) {
        say(
                "docs",
                new Count(bundle.size().files(), "file") + " ("
                        + new ByteSize(bundle.size().bytes()) + ") in " + bundle.folder());
        if (!Files.isRegularFile(bundle.folder().resolve("index.html"))) {
            warn("docs", "there is no index.html: " + bundle.tag().version() + "/ will show nothing by itself");
        }
    }

    PublishedDocs publishedDocs(PublishedDocs docs) {
        new DocsTold(docs).lines().forEach(line -> say("", line));
        return docs;
    }

    @Override
    public void keptOwnPage(String branch) {
        say(
                "",
                "index.html of " + branch
                        + " is somebody's own and stays; without it, a list of versions would be there");
    }

    @Override
    public void pushedCommit(String branch, CommitId commit) {
        say("", "pushed one commit to " + branch + ": " + commit.brief());
    }

    Promotion promoted(Promotion promotion) {
        say("promote", promotion.decision());
        promotion.moved().forEach(pointer -> say("", "moved " + pointer));
        if (promotion.moved().isEmpty()) {
            say("", "nothing to move");
        }
        return promotion;
    }

    /**
     * What a real release would refuse is told in a rehearsal without stopping it.
     *
     * @param problems what would stop it
     */
    public void wouldRefuse(List<Problem> problems) {
        problems.forEach(problem -> warning.accept("rehearsal: a real release would stop here with "
                + problem.code().id() + ", " + problem.what()));
    }

    /**
     * Says something about a step.
     *
     * @param step at most nine characters
     * @param text the rest of the line
     */
    public void say(String step, String text) {
        info.accept(line(step, text));
    }

    private void warn(String step, String text) {
        warning.accept(line(step, text));
    }

    private static String line(String step, String text) {
        return String.format(Locale.ROOT, "%-9s %s", step, text);
    }

    @Override
    public void fetchedAnnotation(TagName name) {
        say("tag", name + " was lightweight in this clone; fetched again from the remote: annotated");
    }

    @Override
    public void fetchedTag(TagName name) {
        say("tag", name + " was not in this clone; fetched from the remote: annotated");
    }

    @Override
    public void fetchingHistory() {
        say("clone", "shallow; git fetches the commits that are missing");
    }

    @Override
    public void uploadedBlob(ImageName name, Descriptor blob, Duration took) {
        tally.uploaded(name, blob.size(), took);
        if (blob.size() > 1_000_000) {
            say(
                    "upload",
                    new ByteSize(blob.size()) + " to " + name.repository() + " in " + seconds(took) + ", "
                            + UploadProgress.rate(blob.size(), took));
        }
    }

    @Override
    public void uploading(ImageName name, Descriptor blob, long sent) {
        progress.line(name, blob, sent).ifPresent(line -> say("upload", line));
    }

    @Override
    public void mountedBlob(ImageName name, Descriptor blob) {
        tally.mounted(name, blob.size());
    }

    @Override
    public void createdDraft(TagName tag) {
        say("draft", "made for " + tag + "; nobody sees it yet");
    }

    @Override
    public void foundDraft(TagName tag, int others) {
        say(
                "draft",
                "that of an earlier run is used for " + tag
                        + (others > 0 ? "; " + new Count(others, "older draft") + " left as they are" : ""));
    }

    @Override
    public void keptAsset(String name) {
        say("", name + " is there already");
    }

    @Override
    public void uploadedAsset(String name, long size, Duration took) {
        say("", "uploaded " + name + " (" + new ByteSize(size) + ") in " + seconds(took));
    }

    @Override
    public void published(PublishedRelease release) {
        say("", "revealed by one request");
    }

    @Override
    public void retrying(String what, String reason, Duration pause) {
        if (Thread.currentThread().isInterrupted()) {
            return; // the build is over: nothing is made again
        }
        warn("retry", what + ": " + reason + "; again in " + seconds(pause));
    }

    @Override
    public void contributionsMissed(String reason) {
        warn("changes", "told without all accounts and titles that GitHub knows: " + reason);
    }

    @Override
    public void waitingForChecks(String picture, Duration waited, Duration longest) {
        boolean minutes = longest.toMinutes() > 1;
        String time = minutes
                ? waited.toMinutes() + " min of " + longest.toMinutes()
                : waited.toSeconds() + " s of " + longest.toSeconds();
        say("checks", picture + "; " + time);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
