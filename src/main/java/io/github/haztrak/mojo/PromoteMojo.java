package io.github.haztrak.mojo;

import io.github.haztrak.release.FloatingTag;
import io.github.haztrak.release.PointerTargets;
import io.github.haztrak.release.Promotion;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Moves what people get who name no version, the image tag {@code latest}, GitHub's Latest and the documentation's
 * {@code latest}, if the release is the newest stable one. A pre-release or the fix of an old line moves nothing.
 */
@Mojo(name = "promote", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
public final class PromoteMojo extends AbstractReleaseMojo {
    /** The tags of images that follow the release: {@code latest}, {@code minor} ({@code 1.4}), {@code major} ({@code 1}). */
    @Parameter(property = "haztrak.floatingTags", defaultValue = "latest")
    private List<String> floatingTags = List.of();

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
        if (goal.leftOutForDraft()) {
            return;
        }
        Promotion promotion = goal.pipeline()
                .promote(
                        goal.request(),
                        new PointerTargets(tags(), DocsComposition.of(goal).siteIfPublished()));
        new RunReport(goal, System.getenv()).tell(promotion);
        if (goal.parameters().rehearse()) {
            new RehearsalSummary(goal).tell();
        }
    }

    private Set<FloatingTag> tags() {
        return Set.copyOf(Values.readAll("floatingTags", floatingTags, FloatingTag::parse));
    }
}
