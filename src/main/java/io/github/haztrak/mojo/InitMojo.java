package io.github.haztrak.mojo;

import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Sets a project up: writes the workflow that releases it on a tag, and prints what its POM lacks. A workflow that is there is
 * never overwritten. The POM need not know the plugin yet.
 */
@Mojo(name = "init", aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractHaztrakMojo {
    /** The file to write, from the repository's root on: a name that ends in {@code .yml} under {@code .github/workflows}. */
    @Parameter(property = "haztrak.workflow", defaultValue = ".github/workflows/release.yml")
    private String workflow;

    /**
     * Made by Maven.
     *
     * @param decrypter of the settings' passwords
     */
    @Inject
    public InitMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    boolean isLeftOut(Goal goal, WhenUntagged rule) {
        return false;
    }

    @Override
    void run(Goal goal) throws IOException {
        new WorkflowFile(goal, Values.read("workflow", workflow, WorkflowFile.Name::new)).write();
        new PomLines(goal).tell();
    }
}
