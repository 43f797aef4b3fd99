package io.github.haztrak.release;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ByteSize;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.HiddenPackage;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.LayerEvents;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.image.TransferEvents;
import io.github.haztrak.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Tells how images come to be and how they travel. Safe for several threads. */
public final class ImageLog implements TransferEvents, LayerEvents {
    private final LogLines lines;
    private final TransferTally tally;
    private final UploadProgress progress = new UploadProgress(System::nanoTime);

    ImageLog(LogLines lines, TransferTally tally) {
        this.lines = lines;
        this.tally = tally;
    }

    /**
     * A module has an image.
     *
     * @param request what was asked for
     * @param image what came of it
     */
    public void builtImage(ImageRequest request, BuiltImage image) {
        lines.say(
                "built",
                image.identity().name() + "@" + image.manifest().digest().brief());
        lines.say(
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
        lines.say(
                "",
                "with its base in " + image.layout()
                        + (fetched.isEmpty() ? "" : ", " + new ByteSize(bytes) + " of it fetched"));
    }

    @Override
    public void layersNotKept(Path folder, String reason) {
        lines.warn("image", "layers are not kept for the next build, in " + folder + ": " + reason);
    }

    void sentAhead(BuiltImage image) {
        if (tally.moved(image.identity().name())) {
            lines.say(
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
        lines.warn(
                "layers",
                module + ": " + problem.code().id() + ", " + problem.what()
                        + "; tried again when all modules are built");
    }

    void pushingImages(PushPlan plan) {
        plan.told().ifPresent(text -> lines.say("push", text));
    }

    void pushedImages(PushedImages images) {
        tally.total().ifPresent(total -> lines.say("", total));
        new PushTable(images, tally).rows().forEach(row -> lines.say("pushed", row));
    }

    /** Nothing is wrong with that; but who wants it otherwise has to know where. */
    void hiddenPackage(HiddenPackage hidden) {
        lines.say(
                "private",
                hidden.name() + " is new: nobody can pull it without a login. To change that: Change visibility, at");
        lines.say("", hidden.settings() + " (of a user: /users/ in place of /orgs/)");
    }

    @Override
    public void uploadedBlob(ImageName name, Descriptor blob, Duration took) {
        tally.uploaded(name, blob.size(), took);
        if (blob.size() > 1_000_000) {
            lines.say(
                    "upload",
                    new ByteSize(blob.size()) + " to " + name.repository() + " in " + LogLines.seconds(took) + ", "
                            + UploadProgress.rate(blob.size(), took));
        }
    }

    @Override
    public void uploading(ImageName name, Descriptor blob, long sent) {
        progress.line(name, blob, sent).ifPresent(line -> lines.say("upload", line));
    }

    @Override
    public void mountedBlob(ImageName name, Descriptor blob) {
        tally.mounted(name, blob.size());
    }

    @Override
    public void retrying(String what, String reason, Duration pause) {
        lines.retrying(what, reason, pause);
    }
}
