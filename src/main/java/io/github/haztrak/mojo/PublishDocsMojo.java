package io.github.haztrak.mojo;

import io.github.haztrak.release.PlannedStep.Step;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Publishes the documentation of a released version on the branch that GitHub Pages serves: under its version, with copies
 * under {@code latest} and {@code X.Y} if it is the newest, and a list of all versions. One commit; a second run adds none.
 */
@Mojo(name = "publish-docs", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
public final class PublishDocsMojo extends AbstractReleaseMojo {
    /** The documentation and where it goes: {@code directory} and {@code branch}. */
    @Parameter
    private Docs docs = new Docs();

    /**
     * Made by Maven.
     *
     * @param decrypter of the settings' passwords
     */
    @Inject
    public PublishDocsMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    PlannedRelease.Part part() {
        return new PlannedRelease.Part(Step.DOCS, PlannedRelease.Configured.DEFAULT);
    }

    @Override
    void act(Goal goal) {
        if (goal.leftOutForDraft()) {
            return;
        }
        DocsComposition composition = new DocsComposition(goal, docs);
        Optional<Path> folder = composition.folder();
        if (folder.isPresent()) {
            goal.pipeline().publishDocs(goal.request(), folder.get(), composition.site());
        } else {
            goal.log().skipped("publish-docs", "there is no documentation: " + DocsFolder.looked());
        }
    }
}
