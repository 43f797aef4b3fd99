package io.github.haztrak.mojo;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Checks, before anything is built, that HEAD may be released: it carries an annotated tag that fits the version, the remote
 * has the same one, and the work tree is clean. Writes nothing. Bound to a phase it acts only when the build is heading for
 * {@code deploy} or for a goal that releases; {@code build-image} alone needs no tag.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends AbstractHaztrakMojo {
    /**
     * Made by Maven.
     *
     * @param decrypter of the settings' passwords
     */
    @Inject
    public CheckMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    void run(Goal goal) {
        if (goal.leadsToRelease()) {
            ReactorState.of(goal.place().session()).first("gate", () -> check(goal));
        }
    }

    private static void check(Goal goal) {
        if (goal.parameters().rehearse()) {
            new RehearsalOpening(goal).tell();
        }
        goal.pipeline().check(new GateParameters(goal).request());
    }
}
