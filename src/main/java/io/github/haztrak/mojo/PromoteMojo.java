package io.github.haztrak.mojo;

import io.github.haztrak.release.Promotion;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Moves what people get who name no version, the image tag {@code latest}, GitHub's Latest and the documentation's
 * {@code latest}, if the release is the newest stable one. A pre-release or the fix of an old line moves nothing.
 */
@Mojo(name = "promote", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
public final class PromoteMojo extends AbstractReleaseMojo {
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
    void act(Goal goal) {
        Promotion promotion =
                goal.pipeline().promote(goal.request(), DocsComposition.of(goal).siteIfPublished());
        new RunReport(goal, System.getenv()).tell(promotion);
        if (goal.parameters().rehearse()) {
            new RehearsalSummary(goal).tell();
        }
    }
}
