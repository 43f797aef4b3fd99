package io.github.haztrak.release;

import io.github.haztrak.checks.ChecksEvents;
import io.github.haztrak.image.ImageKind;
import io.github.haztrak.image.RegistryCredentials;
import io.github.haztrak.problem.LogText;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.tag.TagEvents;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.VerifiedTag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * Tells what a release does, a line an event: the step, to what, with what result. Each line is harmless whatever it quotes
 * (see {@link LogText}). Safe for several threads.
 */
public final class ReleaseLog implements TagEvents, ChecksEvents {
    private final LogLines lines;
    private final ImageLog images;
    private final PublicationLog publication;

    /**
     * Where lines go, by who wants to read them.
     *
     * @param info takes what happens
     * @param warning takes what the reader should know about
     * @param detail takes what only a curious reader wants to know
     */
    public record Outputs(Consumer<String> info, Consumer<String> warning, Consumer<String> detail) {}

    /**
     * A log on two outputs.
     *
     * @param info takes what happens
     * @param warning takes what the reader should know about
     */
    public ReleaseLog(Consumer<String> info, Consumer<String> warning) {
        this(new Outputs(info, warning, line -> {}), new ConcurrentHashMap<>());
    }

    /**
     * A log that goes on counting where that of another module was.
     *
     * @param outputs take the lines
     * @param transfers what travelled in this build, by image and what is counted
     */
    public ReleaseLog(Outputs outputs, ConcurrentMap<String, Long> transfers) {
        this.lines = LogLines.harmless(outputs);
        this.images = new ImageLog(lines, new TransferTally(transfers));
        this.publication = new PublicationLog(lines);
    }

    /**
     * The part about images.
     *
     * @return tells how they are built and travel
     */
    public ImageLog images() {
        return images;
    }

    /**
     * The part about what people see.
     *
     * @return tells of changelog, release and documentation
     */
    public PublicationLog publication() {
        return publication;
    }

    /**
     * The tag is proved.
     *
     * @param tag the proof
     */
    public void verifiedTag(VerifiedTag tag) {
        lines.say("tag", told(tag));
    }

    void checked(Findings findings, boolean inFull) {
        new FindingsTable(findings, inFull).lines().forEach(line -> lines.say(line.step(), line.text()));
    }

    void planned(ReleasePlan plan) {
        List<String> told = new PlanTable(plan).lines();
        for (int line = 0; line < told.size(); line++) {
            lines.say(line == 0 ? "plan" : "", told.get(line));
        }
    }

    void foretold(List<PlannedStep> steps) {
        for (int line = 0; line < steps.size(); line++) {
            lines.say(line == 0 ? "dry run" : "", PlanTable.row(steps.get(line)));
        }
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
        lines.say("image", module + ": " + kind.title() + " (" + why + ")");
    }

    /**
     * A part of the configuration has no effect.
     *
     * @param module whose
     * @param what which part, and why
     */
    public void ignored(String module, String what) {
        lines.warn("ignored", module + ": " + what);
    }

    /**
     * A registry asked who we are.
     *
     * @param registry which
     * @param credential who we said we are; empty if nobody
     */
    public void loggedIn(String registry, Optional<RegistryCredentials.Credential> credential) {
        lines.say(
                "login",
                registry + credential.map(known -> " as " + known).orElse(": as nobody, no credentials found"));
    }

    /**
     * A module has no image.
     *
     * @param module its name
     * @param reason why
     */
    public void passedOver(String module, String reason) {
        lines.say("no image", module + ": " + reason);
    }

    /**
     * A workflow's run could not be told of what was done.
     *
     * @param reason what is in the way
     */
    public void notReported(String reason) {
        lines.warn("report", "the run's page and outputs say nothing of this: " + reason);
    }

    /**
     * The program git does not tell the history; JGit reads it, which takes longer.
     *
     * @param reason why
     */
    public void readingHistoryByJGit(String reason) {
        lines.note("history", "read by JGit: " + reason);
    }

    /**
     * A step is left out.
     *
     * @param step which
     * @param reason why
     */
    public void skipped(String step, String reason) {
        lines.say("skipped", step + ": " + reason);
    }

    /**
     * A module is done; the visible step is the last module's.
     *
     * @param step which
     * @param arrived how many modules are done
     * @param expected how many will be
     */
    public void waiting(String step, int arrived, int expected) {
        lines.say(step, arrived + " of " + expected + " modules are here; the last one acts for all");
    }

    /**
     * What a real release would refuse is told in a rehearsal without stopping it.
     *
     * @param problems what would stop it
     */
    public void wouldRefuse(List<Problem> problems) {
        problems.forEach(problem -> lines.warn("rehearsal: a real release would stop here with "
                + problem.code().id() + ", " + problem.what()));
    }

    /**
     * Says something about a step.
     *
     * @param step at most nine characters
     * @param text the rest of the line
     */
    public void say(String step, String text) {
        lines.say(step, text);
    }

    @Override
    public void fetchedAnnotation(TagName name) {
        lines.say("tag", name + " was lightweight in this clone; fetched again from the remote: annotated");
    }

    @Override
    public void fetchedTag(TagName name) {
        lines.say("tag", name + " was not in this clone; fetched from the remote: annotated");
    }

    @Override
    public void fetchingHistory() {
        lines.say("clone", "shallow; git fetches the commits that are missing");
    }

    @Override
    public void waitingForChecks(String picture, Duration waited, Duration longest) {
        boolean minutes = longest.toMinutes() > 1;
        String time = minutes
                ? waited.toMinutes() + " min of " + longest.toMinutes()
                : waited.toSeconds() + " s of " + longest.toSeconds();
        lines.say("checks", picture + "; " + time);
    }
}
