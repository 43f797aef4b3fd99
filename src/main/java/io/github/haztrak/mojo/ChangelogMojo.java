package io.github.haztrak.mojo;

import io.github.haztrak.changelog.Changelog;
import java.io.IOException;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Prints or writes what changed since the release before: of the commit that is checked out, or of any range. Needs
 * no tag, no network and no POM; online and with a token, GitHub is asked who took part.
 */
@Mojo(name = "changelog", aggregator = true, requiresProject = false, threadSafe = true)
public final class ChangelogMojo extends AbstractHaztrakMojo {
    /** Where to begin, instead of the release before: a tag or another revision. */
    @Parameter(property = "haztrak.from")
    private String fromRevision;

    /** Where to end: a tag or another revision. */
    @Parameter(property = "haztrak.to", defaultValue = "HEAD")
    private String toRevision;

    /** The only module to tell about: its artifactId, or its folder seen from where Maven runs. */
    @Parameter(property = "haztrak.module")
    private String module;

    /**
     * The file to write, seen from where Maven runs: JSON if its name ends in {@code .json}; a file that is there keeps its
     * other releases. Printed by default.
     */
    @Parameter(property = "haztrak.output")
    private String output;

    /** The shape instead of the configured one: {@code default}, {@code keep-a-changelog} or {@code plain}. */
    @Parameter(property = "haztrak.preset")
    private String preset;

    /**
     * Made by Maven.
     *
     * @param decrypter of the settings' passwords
     */
    @Inject
    public ChangelogMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    boolean isLeftOut(Goal goal, WhenUntagged rule) {
        return false;
    }

    @Override
    void run(Goal goal) throws IOException {
        text(preset).ifPresent(goal.parameters().changelog()::usePreset);
        ChangelogRun run = new ChangelogRun(
                goal,
                new ChangelogRun.Range(text(fromRevision), text(toRevision).orElse("HEAD")),
                text(module));
        Changelog changelog = run.compose();
        goal.log().publication().composedChangelog(changelog);
        new ChangelogOutput(goal, changelog).write(text(output));
    }

    private static Optional<String> text(String parameter) {
        return Optional.ofNullable(parameter).map(String::strip).filter(text -> !text.isEmpty());
    }
}
