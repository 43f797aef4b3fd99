package io.github.haztrak.mojo;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Checks, before anything is built, that HEAD may be released: it carries an annotated tag that fits the version, the remote
 * has the same one, the work tree is clean and the clone is whole. Writes nothing but what the checkout has lost: the tag, and
 * the history where that is asked for. Bound to a phase it acts only when the build is heading for {@code deploy} or for a goal
 * that releases; {@code build-image} alone needs no tag.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends AbstractHaztrakMojo {
    /** Files that may differ from the tagged commit, by Ant patterns from the repository's root on. */
    @Parameter(property = "haztrak.checkModificationExcludes")
    private List<String> checkModificationExcludes = List.of();

    /** Makes a shallow clone whole, by the program git. */
    @Parameter(property = "haztrak.unshallow", defaultValue = "false")
    private boolean unshallow;

    /**
     * Whether the commit's checks on GitHub have to be green: {@code true}, {@code false}, or the names of those that have to
     * be, with commas between them and {@code *} for any text.
     */
    @Parameter(property = "haztrak.requireChecks", defaultValue = "false")
    private String requireChecks;

    /** How long to wait for checks that are not done: seconds, or a duration such as {@code PT15M}. */
    @Parameter(property = "haztrak.checksTimeout", defaultValue = "PT15M")
    private String checksTimeout;

    /** What {@code promote} will move; read here so that a tag that there is not is told before anything is out. */
    @Parameter(property = "haztrak.floatingTags", defaultValue = "latest")
    private List<String> floatingTags = List.of();

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

    private void check(Goal goal) {
        new FloatingTags(floatingTags).all();
        if (goal.parameters().rehearse()) {
            new RehearsalOpening(goal).tell();
        }
        if (goal.parameters().dryRun()) {
            new DryRun(goal).open(new GateParameters(goal, requireChecks, DryRun.AT_ONCE).request());
        } else {
            goal.pipeline().check(new GateParameters(goal, requireChecks, checksTimeout).request());
        }
    }

    @Override
    ReleaseParameters.Git git(ReleaseParameters.Tags tags) {
        return new ReleaseParameters.Git(tags, Values.withoutNulls(checkModificationExcludes), unshallow);
    }
}
