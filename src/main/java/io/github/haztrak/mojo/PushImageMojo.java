package io.github.haztrak.mojo;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Pushes the images of all modules once every module has built its own, then points the version's tag at each. A version tag
 * that names another image already stops everything; nothing is overwritten.
 */
@Mojo(name = "push-image", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
public final class PushImageMojo extends AbstractReleaseMojo {
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
    void act(Goal goal) {
        goal.pipeline().push(goal.request(), goal.records().built());
    }
}
