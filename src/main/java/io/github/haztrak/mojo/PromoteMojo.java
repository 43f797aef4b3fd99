package io.github.haztrak.mojo;

import io.github.haztrak.release.PlannedStep.Step;
import io.github.haztrak.release.PointerTargets;
import io.github.haztrak.release.Promotion;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Moves what people get who name no whole version: the tags {@code latest}, {@code 1.4} and {@code 1} of images, GitHub's
 * Latest and the documentation's {@code latest} and {@code 1.4}. After a release only forward; by hand to any version.
 */
@Mojo(name = "promote", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
public final class PromoteMojo extends AbstractReleaseMojo {
    /** The tags of images that follow the release: {@code latest}, {@code minor} ({@code 1.4}), {@code major} ({@code 1}). */
    @Parameter(property = "haztrak.floatingTags", defaultValue = "latest")
    private List<String> floatingTags = List.of();

    /**
     * On the command line: the version that all pointers shall name, whichever is the newest. Forward or back, from any
     * checkout.
     */
    @Parameter(property = "haztrak.version")
    private String version;

    /**
     * Made by Maven.
     *
     * @param decrypter of the settings' passwords
     */
    @Inject
    public PromoteMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    boolean isLeftOut(Goal goal, WhenUntagged rule) {
        return PointerRun.asked(goal).isEmpty() && super.isLeftOut(goal, rule);
    }

    @Override
    boolean isAboutOtherCommit(Goal goal) {
        return PointerRun.asked(goal).isPresent();
    }

    @Override
    PlannedRelease.Part part() {
        return new PlannedRelease.Part(Step.POINTERS, PlannedRelease.Configured.DEFAULT.with(floatingTags));
    }

    @Override
    void act(Goal goal) {
        if (PointerRun.asked(goal).isEmpty() && goal.leftOutForDraft()) {
            return;
        }
        FloatingTags tags = new FloatingTags(floatingTags);
        Promotion promotion = PointerRun.asked(goal)
                .map(text -> byHand(new PointerRun(goal, new PointerRun.Wish(text, isDryRun())), tags))
                .orElseGet(() -> afterRelease(goal, tags));
        new RunReport(goal, System.getenv()).tell(promotion);
        if (goal.parameters().rehearse() && PointerRun.asked(goal).isEmpty()) {
            new RehearsalSummary(goal).tell();
        }
    }

    private static Promotion byHand(PointerRun run, FloatingTags tags) {
        return run.pipeline().promote(run.request(tags));
    }

    private static Promotion afterRelease(Goal goal, FloatingTags tags) {
        return goal.pipeline()
                .promote(
                        goal.request(),
                        new PointerTargets(tags.all(), DocsComposition.of(goal).siteIfPublished()));
    }
}
