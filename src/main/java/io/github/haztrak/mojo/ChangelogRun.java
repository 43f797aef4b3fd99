package io.github.haztrak.mojo;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.ChangelogRequest;
import io.github.haztrak.changelog.Layout;
import io.github.haztrak.jgit.JGitHistory;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * A changelog that somebody asked for by name.
 *
 * @param goal the goal
 * @param range from where to where
 * @param module the only module, as it was named
 */
record ChangelogRun(Goal goal, Range range, Optional<String> module) {

    /** Revisions, as git calls them. */
    record Range(Optional<String> from, String to) {}

    Changelog compose() {
        Optional<Layout.Module> only = module.map(this::found);
        return goal.composition()
                .changelog()
                .composer(
                        goal.composition().contributions().ofGoal(),
                        only.stream().toList())
                .compose(new ChangelogRequest(
                        range.to(),
                        range.from(),
                        new ChangelogRequest.About(version(), only.map(Layout.Module::name))));
    }

    /** Without a POM there is none; Maven's own stand-in does not count. */
    private Optional<Version> version() {
        MavenProject root = goal.parameters().root();
        return root.getBasedir() == null ? Optional.empty() : Optional.of(new Version(root.getVersion()).released());
    }

    private Layout.Module found(String named) {
        List<MavenProject> all = goal.parameters().reactor().all();
        Path root = new JGitHistory(goal.parameters().directory()).root();
        Path folder = goal.parameters().directory().resolve(named);
        return all.stream()
                .filter(project ->
                        project.getBasedir() != null && project.getArtifactId().equals(named))
                .map(project ->
                        ReactorLayout.module(root, named, project.getBasedir().toPath()))
                .findFirst()
                .or(() -> Optional.of(folder)
                        .filter(Files::isDirectory)
                        .map(found -> ReactorLayout.module(root, named, found)))
                .orElseThrow(() -> unknown(named, all).exception());
    }

    private static Problem unknown(String named, List<MavenProject> all) {
        List<String> names = all.stream().map(MavenProject::getArtifactId).toList();
        return Problem.of(ProblemCode.CONFIGURATION, "there is no module " + named)
                .found("module = " + named + "; modules of this build: " + String.join(", ", names))
                .why("a module is named by its artifactId, or by its folder seen from where Maven runs")
                .fix("mvn haztrak:changelog -Dhaztrak.module=" + names.get(names.size() - 1));
    }
}
