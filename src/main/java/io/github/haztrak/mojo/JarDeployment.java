package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.release.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What Maven's own {@code deploy:deploy} will do in the phase in which images go out.
 *
 * @param session the build
 * @param asked whether the build, or the one that is being prepared, goes as far as {@code deploy}
 */
record JarDeployment(MavenSession session, boolean asked) {
    private static final String PLUGIN = "org.apache.maven.plugins:maven-deploy-plugin";

    Finding look() {
        if (!asked) {
            return new Finding.LeftOut("this command deploys no jars");
        }
        List<MavenProject> deploying =
                session.getProjects().stream().filter(this::deploys).toList();
        List<MavenProject> nowhere =
                deploying.stream().filter(project -> !knowsWhereTo(project)).toList();
        if (!nowhere.isEmpty()) {
            return new Finding.Refused(List.of(nowhereTo(nowhere)));
        }
        List<MavenProject> early =
                deploying.stream().filter(project -> !atEnd(project)).toList();
        if (early.size() > 1) {
            return new Finding.Notice(early.size() + " modules deploy their jars before all are built;"
                    + " with the property deployAtEnd=true they wait for each other");
        }
        return deploying.isEmpty()
                ? new Finding.LeftOut("no module deploys a jar")
                : new Finding.Passed(deploying.size() + (deploying.size() == 1 ? " module" : " modules")
                        + " deployed before the images go out");
    }

    private boolean deploys(MavenProject project) {
        String skip = values(project)
                .textOrProperty(session, "skip", "maven.deploy.skip")
                .orElse("false");
        return values(project).runs() && !skip.equals("true") && !skip.equals("releases");
    }

    private boolean knowsWhereTo(MavenProject project) {
        return project.getDistributionManagementArtifactRepository() != null
                || Stream.of("altDeploymentRepository", "altReleaseDeploymentRepository")
                        .anyMatch(name -> values(project)
                                .textOrProperty(session, name, name)
                                .isPresent());
    }

    private boolean atEnd(MavenProject project) {
        return values(project)
                .textOrProperty(session, "deployAtEnd", "deployAtEnd")
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    private static PluginValues values(MavenProject project) {
        return new PluginValues(project, PLUGIN, "deploy");
    }

    private static Problem nowhereTo(List<MavenProject> projects) {
        return Problem.of(ProblemCode.DEPLOY_NOWHERE, "deploy:deploy would fail: it is not told where to")
                .found("no <distributionManagement>: "
                        + projects.stream().map(MavenProject::getArtifactId).collect(Collectors.joining(", ")))
                .why("Maven would stop in the middle of the build, at the first module that is to be deployed")
                .fix("# if only images are released, in the root POM:\n"
                        + "<properties>\n  <maven.deploy.skip>true</maven.deploy.skip>\n</properties>"
                        + "\n# else say where the jars go: <distributionManagement>");
    }
}
