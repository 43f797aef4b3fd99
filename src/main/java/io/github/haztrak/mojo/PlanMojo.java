package io.github.haztrak.mojo;

import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Says what a release of HEAD would do, step by step: what is done already, what is to be done, what would be refused. On any
 * commit, tagged or not, built or not; a commit without its tag is planned as if it carried it. Asks the real world and writes
 * nothing, neither there nor here, and fails only where it cannot be told what would be released.
 */
@Mojo(name = "plan", aggregator = true, threadSafe = true)
public final class PlanMojo extends AbstractHaztrakMojo {
    /** Files that may differ from the tagged commit: as in {@code check}. */
    @Parameter(property = "haztrak.checkModificationExcludes")
    private List<String> checkModificationExcludes = List.of();

    /** Whether the commit's checks on GitHub have to be green: as in {@code check}; but they are not waited for. */
    @Parameter(property = "haztrak.requireChecks", defaultValue = "false")
    private String requireChecks;

    /** What becomes of an image that is the same as in the release before: as in {@code push-image}. */
    @Parameter(property = "haztrak.unchanged", defaultValue = "retag")
    private String unchanged;

    /** The tags of images that follow a release: as in {@code promote}. */
    @Parameter(property = "haztrak.floatingTags", defaultValue = "latest")
    private List<String> floatingTags = List.of();

    /**
     * Made by Maven.
     *
     * @param decrypter of the settings' passwords
     */
    @Inject
    public PlanMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    boolean isLeftOut(Goal goal, WhenUntagged rule) {
        return false;
    }

    @Override
    void run(Goal goal) throws IOException {
        PlannedRelease.Configured configured = new PlannedRelease.Configured(requireChecks, unchanged, floatingTags);
        new PlanRun(goal, new PlannedRelease(goal.unwritten(), configured)).tell();
    }

    @Override
    ReleaseParameters.Git git(ReleaseParameters.Tags tags) {
        return new ReleaseParameters.Git(tags, Values.withoutNulls(checkModificationExcludes), false);
    }
}
