package io.github.haztrak.mojo;

import io.github.haztrak.release.PlannedStep.Step;
import io.github.haztrak.release.Released;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Publishes the GitHub release of the annotated tag, with its message, the changes since the release before and the images.
 * Made as a draft and revealed by one last request, as GitHub's Latest if it is the newest stable one.
 */
@Mojo(name = "publish-release", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
public final class PublishReleaseMojo extends AbstractReleaseMojo {
    /**
     * Made by Maven.
     *
     * @param decrypter of the settings' passwords
     */
    @Inject
    public PublishReleaseMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    PlannedRelease.Part part() {
        return new PlannedRelease.Part(Step.RELEASE, PlannedRelease.Configured.DEFAULT);
    }

    @Override
    void act(Goal goal) throws IOException {
        Released released = goal.pipeline()
                .publish(goal.request().with(ReleaseAttachments.of(goal).all()));
        if (goal.parameters().rehearse()) {
            new RehearsalSummary(goal).keep(released);
        }
        new ReleaseRecord(released)
                .write(ModuleRecords.folder(goal.parameters().root()).resolve("release.json"));
        new RunReport(goal, System.getenv()).tell(released);
    }
}
