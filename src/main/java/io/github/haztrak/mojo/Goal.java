package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.release.ReleaseLog;
import io.github.haztrak.release.ReleasePipeline;
import io.github.haztrak.release.ReleaseRequest;
import io.github.haztrak.tag.Head;
import io.github.haztrak.tag.Version;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * A goal as it runs in a module.
 *
 * @param place where it runs
 * @param composition the release's world
 * @param log what is told
 */
record Goal(Place place, Composition composition, ReleaseLog log) {
    private static final Pattern RELEASING = Pattern.compile(
            "(haztrak|.*:haztrak-maven-plugin(:.*)?):(check|push-image|publish-release|publish-docs|promote)(@.*)?");

    private static final Pattern PUSHING = Pattern.compile("(haztrak|.*:haztrak-maven-plugin(:.*)?):push-image(@.*)?");

    /** Which goal, of which module, in which build. */
    record Place(MavenSession session, MavenProject project, MojoExecution execution) {}

    ReleasePipeline pipeline() {
        return new ReleasePipeline(composition, log);
    }

    ReleaseParameters parameters() {
        return composition.parameters();
    }

    boolean leftOut(WhenUntagged whenUntagged) {
        return whenUntagged == WhenUntagged.SKIP
                && parameters().practice() == ReleaseParameters.Practice.NONE
                && !composition.isTagBuild()
                && !composition.tags().isTagged();
    }

    /** The phases and goals of this build; a POM may name those of a command line that names none. */
    List<String> asked() {
        List<String> named = place.session().getGoals();
        String unnamed = parameters().root().getDefaultGoal();
        return named.isEmpty() && unnamed != null ? List.of(unnamed.strip().split("\\s+")) : named;
    }

    /** Whether the build is heading for a release. */
    boolean leadsToRelease() {
        return asked().stream()
                .anyMatch(
                        goal -> goal.equals("deploy") || RELEASING.matcher(goal).matches());
    }

    /** Whether this build pushes images after they are built: by name, or since it is heading for where a POM binds that. */
    boolean pushesLater() {
        return !parameters().dryRun() && pushes();
    }

    private boolean pushes() {
        return asked().stream().anyMatch(goal -> PUSHING.matcher(goal).matches())
                || asked().contains("deploy")
                        && place.session().getProjects().stream().anyMatch(this::bindsPush);
    }

    private boolean bindsPush(MavenProject module) {
        Plugin plugin = module.getPlugin(
                place.execution().getGroupId() + ":" + place.execution().getArtifactId());
        return plugin != null
                && plugin.getExecutions().stream()
                        .anyMatch(bound -> bound.getGoals().contains("push-image") && !"none".equals(bound.getPhase()));
    }

    /** Who names the goal, rather than a POM. */
    boolean isNamed() {
        return place.execution().getSource() == MojoExecution.Source.CLI;
    }

    /** The same goal in a world that is only asked. */
    Goal unwritten() {
        return new Goal(place, composition.unwritten(), log);
    }

    /** Version and commit: what a record must have been made from to count. */
    ModuleRecords records() {
        return records(parameters().version());
    }

    ModuleRecords records(Version version) {
        Head head = composition.tags().head();
        return new ModuleRecords(place.session(), version + " " + head.commit());
    }

    ReleaseRequest request() {
        return new ReleaseRequest(parameters().version(), images(), parameters().publication());
    }

    /** What follows a release has to wait for the person who reveals it. */
    boolean leftOutForDraft() {
        boolean held = pipeline().isHeld(request());
        if (held) {
            String name = place.execution().getGoal();
            log.skipped(
                    name,
                    "the release is a draft, as <release><draft> wishes; once it is revealed: mvn haztrak:" + name);
        }
        return held;
    }

    ReleaseRequest.Images images() {
        return images(records());
    }

    ReleaseRequest.Images images(ModuleRecords records) {
        RepositorySlug slug = composition.slug();
        return records.names(project -> Optional.of(configured(project))
                .filter(image -> !image.isSkipped())
                .map(image -> image.name().orElseGet(() -> parameters().imageName(slug, project))));
    }

    ConfiguredImage configured(MavenProject project) {
        return new ConfiguredImage(
                project,
                place.execution().getGroupId() + ":" + place.execution().getArtifactId());
    }

    /** A rehearsal has its whole world inside the build. */
    boolean isOnline() {
        return composition.isOnline();
    }

    /** Maven itself silently leaves out a bound goal that asks to be online; a release must not be left out silently. */
    String requireOnline() {
        if (!isOnline()) {
            throw Problem.of(ProblemCode.OFFLINE, "Maven is offline")
                    .found("-o on the command line, or <offline> in settings.xml")
                    .why("a release goes to a registry and to GitHub")
                    .fix("run without -o; or practise without a network: mvn deploy -Dhaztrak.rehearse")
                    .exception();
        }
        return parameters().rehearse() ? "rehearsed inside the build" : "Maven is online";
    }
}
