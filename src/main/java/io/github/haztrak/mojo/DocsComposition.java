package io.github.haztrak.mojo;

import io.github.haztrak.docs.DocsSite;
import io.github.haztrak.docs.Pages;
import io.github.haztrak.jgit.DocsWorkplace;
import io.github.haztrak.jgit.JGitDocsSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The documentation of a build and its site: the real one, or that of a rehearsal. What POMs configure counts for every goal,
 * also for one that is named on the command line, where Maven leaves out what an execution configures.
 *
 * @param goal a goal of the build
 * @param own what this goal itself was given
 */
record DocsComposition(Goal goal, Docs own) {
    /** The folder of a rehearsal's site, beside its registry and its GitHub. */
    static final String REHEARSED = "pages";

    private static final String GOAL = "publish-docs";
    private static final String BRANCH = "gh-pages";

    static DocsComposition of(Goal goal) {
        return new DocsComposition(goal, new Docs());
    }

    /** The folder to publish; empty if none is configured and none is found. */
    Optional<Path> folder() {
        DocsFolder folders = new DocsFolder(goal.parameters().reactor());
        return text("directory", Docs.DIRECTORY_PROPERTY)
                .or(own::directory)
                .map(folders::configured)
                .or(folders::found);
    }

    DocsSite site() {
        return site(ModuleRecords.folder(goal.parameters().root()).resolve("docs"));
    }

    private DocsSite site(Path work) {
        MavenProject root = goal.parameters().root();
        String branch = text("branch", Docs.BRANCH_PROPERTY).or(own::branch).orElse(BRANCH);
        Pages pages = Values.read("docs/branch", branch, name -> new Pages(name, root.getName()));
        DocsWorkplace place = new DocsWorkplace(root.getBasedir().toPath(), work, target());
        return new JGitDocsSite(place, pages, goal.log().publication());
    }

    /** Only a project that publishes documentation has any to point to; nobody else's remote is asked. */
    Optional<DocsSite> siteIfPublished() {
        return isPublished() ? Optional.of(site()) : Optional.empty();
    }

    /** The same, with a folder for what is made on the way. */
    Optional<DocsSite> siteIfPublished(Path work) {
        return isPublished() ? Optional.of(site(work)) : Optional.empty();
    }

    private boolean isPublished() {
        boolean named = goal.asked().stream().anyMatch(asked -> asked.matches(".*:" + GOAL + "(@.*)?"));
        return named || publishing().findAny().isPresent();
    }

    private DocsWorkplace.Target target() {
        MavenSession session = goal.place().session();
        return goal.composition()
                .rehearsal()
                .<DocsWorkplace.Target>map(servers -> new DocsWorkplace.ToFolder(
                        RehearsalServers.folder(session).resolve(REHEARSED)))
                .orElseGet(() -> new DocsWorkplace.ToOrigin(goal.composition().origin()));
    }

    private Optional<String> text(String element, String property) {
        MavenSession session = goal.place().session();
        return Stream.concat(Stream.of(goal.parameters().root()), publishing())
                .flatMap(project -> values(project).text("docs", element).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(session.getUserProperties().getProperty(property)))
                .or(() -> Optional.ofNullable(
                        goal.parameters().root().getProperties().getProperty(property)));
    }

    private Stream<MavenProject> publishing() {
        List<MavenProject> all = goal.parameters().reactor().all();
        return all.stream().filter(project -> values(project).runs());
    }

    private PluginValues values(MavenProject project) {
        return new PluginValues(
                project,
                goal.place().execution().getGroupId() + ":"
                        + goal.place().execution().getArtifactId(),
                GOAL);
    }
}
