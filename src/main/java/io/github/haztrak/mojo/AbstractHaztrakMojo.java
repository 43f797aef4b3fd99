package io.github.haztrak.mojo;

import io.github.haztrak.actions.WorkflowRun;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.release.ReleaseLog;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** What all goals share: their parameters, and one place where a Problem becomes a failed build. */
public abstract class AbstractHaztrakMojo extends AbstractMojo {
    /** The build. */
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** The module. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** The goal as it runs now. */
    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Leaves the module out: it gets no image. On the command line it leaves out the whole plugin. */
    @Parameter(property = "haztrak.skip", defaultValue = "false")
    private boolean skip;

    /** Practises the release inside the build: no account, no network, nothing written outside {@code target}. */
    @Parameter(property = "haztrak.rehearse", defaultValue = "false")
    private boolean rehearse;

    /**
     * A release says what each step would write, and writes nothing outside {@code target}; nothing that it would refuse stops
     * the build.
     */
    @Parameter(property = "haztrak.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** How tags are named: {@code {version}}, and {@code {artifactId}} of the root module if wanted. */
    @Parameter(property = "haztrak.tagFormat", defaultValue = "v{version}")
    private String tagFormat;

    /** Whether the tag must be signed: {@code ignore}, {@code require}, or a list of who may sign. */
    @Parameter(property = "haztrak.tagSignature", defaultValue = "ignore")
    private String tagSignature;

    /** What to do on a commit that carries no tag of the format: {@code fail} or {@code skip}. */
    @Parameter(property = "haztrak.whenUntagged", defaultValue = "fail")
    private String whenUntagged;

    /** The registry that images go to. */
    @Parameter(property = "haztrak.registry", defaultValue = "ghcr.io")
    private String registry;

    /** The owner of the GitHub repository; by default from GITHUB_REPOSITORY, the root's scm, or the remote origin. */
    @Parameter(property = "haztrak.owner")
    private String owner;

    /** The name of the GitHub repository; by default found as the owner is. */
    @Parameter(property = "haztrak.repository")
    private String repository;

    /** What the changelog tells, and how. */
    @Parameter
    private ChangelogParameters changelog = new ChangelogParameters();

    /** How the release on GitHub is shown, and how far it goes. */
    @Parameter
    private PublicationParameters release = new PublicationParameters();

    private final SettingsDecrypter decrypter;

    AbstractHaztrakMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (Boolean.parseBoolean(session.getUserProperties().getProperty("haztrak.skip", "false"))) {
            getLog().info("left out by -Dhaztrak.skip");
            return;
        }
        try {
            Goal goal = goal();
            new UnknownSettings(goal.place()).requireNoneOnCommandLine();
            if (isLeftOut(goal, Values.read("whenUntagged", whenUntagged, WhenUntagged::parse))) {
                goal.log().skipped(execution.getGoal(), "HEAD carries no tag " + tagFormat);
            } else {
                run(goal);
            }
        } catch (ReleaseException stopped) {
            new WorkflowRun(System.getenv(), System.out::println).stopped(stopped.problems());
            throw failure().of(stopped);
        } catch (IOException | RuntimeException broken) {
            throw failure().of(broken);
        }
    }

    /**
     * Does what the goal is for.
     *
     * @param goal the goal in this module
     * @throws IOException if files cannot be read or written
     */
    abstract void run(Goal goal) throws IOException;

    /** A goal that releases nothing acts on any commit. */
    boolean isLeftOut(Goal goal, WhenUntagged rule) {
        return goal.leftOut(rule);
    }

    /** Only a goal that looks at the clone asks more of it than tags of the format. */
    ReleaseParameters.Git git(ReleaseParameters.Tags tags) {
        return ReleaseParameters.Git.of(tags);
    }

    final boolean isDryRun() {
        return dryRun;
    }

    final boolean isSkipped() {
        return skip;
    }

    private Failure failure() {
        return new Failure(execution.getGoal(), session.getRequest().isShowErrors());
    }

    private Goal goal() {
        ReleaseLog log = new ReleaseLog(
                new ReleaseLog.Outputs(getLog()::info, getLog()::warn, getLog()::debug),
                ReactorState.of(session).counts("transfers by image"));
        ReleaseParameters parameters = new ReleaseParameters(
                session,
                new ReleaseParameters.Names(registry, Optional.ofNullable(owner), Optional.ofNullable(repository)),
                git(new ReleaseParameters.Tags(tagFormat, tagSignature)),
                new ReleaseParameters.Texts(
                        Optional.ofNullable(changelog).orElseGet(ChangelogParameters::new),
                        Optional.ofNullable(release).orElseGet(PublicationParameters::new)),
                ReleaseParameters.Practice.of(rehearse, dryRun));
        ServerCredentials credentials =
                new ServerCredentials(session.getSettings(), decrypter, Map.copyOf(System.getenv()));
        Composition composition = new Composition(parameters, credentials, log);
        return new Goal(
                new Goal.Place(session, project, execution),
                parameters.dryRun() ? composition.unwritten() : composition,
                log);
    }
}
