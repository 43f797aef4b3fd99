package io.github.haztrak.mojo;

import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.release.PlannedStep.Step;
import io.github.haztrak.release.Unchanged;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Pushes the images of all modules once every module has built its own, then points the version's tag at each. A version tag
 * that names another image already stops everything; nothing is overwritten.
 */
@Mojo(name = "push-image", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
public final class PushImageMojo extends AbstractReleaseMojo {
    /**
     * What becomes of an image that is the same as in the release before, but for its version: {@code retag} gives that one
     * the new version, {@code rebuild} pushes the new one.
     */
    @Parameter(property = "haztrak.unchanged", defaultValue = "retag")
    private String unchanged;

    /**
     * Made by Maven.
     *
     * @param decrypter of the settings' passwords
     */
    @Inject
    public PushImageMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    PlannedRelease.Part part() {
        return new PlannedRelease.Part(Step.IMAGES, PlannedRelease.Configured.DEFAULT.with(unchanged));
    }

    @Override
    void act(Goal goal) {
        Unchanged rule = Values.read("unchanged", unchanged, Unchanged::parse);
        BackgroundTransfers transfers = BackgroundTransfers.of(goal.place().session());
        transfers.finish();
        try {
            ModuleRecords records = goal.records();
            records.tellUnchanged(goal.pipeline().push(goal.request(), records.built(), rule));
        } catch (ReleaseException stopped) {
            throw transfers.explained(stopped);
        }
    }
}
