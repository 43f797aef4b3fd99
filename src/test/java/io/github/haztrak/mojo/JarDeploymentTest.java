package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.release.Finding;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.artifact.repository.MavenArtifactRepository;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JarDeploymentTest {
    @TempDir
    private Path folder;

    @Test
    void doesNotMatterToACommandThatDeploysNothing() {
        KnownReactor reactor = deploying("library");
        assertThat(new JarDeployment(reactor.build(), false).look())
                .isEqualTo(new Finding.LeftOut("this command deploys no jars"));
    }

    @Test
    void isRefusedBeforeTheBuildWhenItWouldNotKnowWhereTo() {
        Finding finding = look(deploying("library", "server"));
        assertThat(finding).isInstanceOf(Finding.Refused.class);
        assertThat(((Finding.Refused) finding).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.render())
                        .contains("HZ-RUN-004", "library, server", "<maven.deploy.skip>true</maven.deploy.skip>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "releases"})
    void isLeftOutWhereTheProjectSkipsIt(String skip) {
        KnownReactor reactor = deploying("library");
        reactor.module("library").getProperties().setProperty("maven.deploy.skip", skip);
        assertThat(look(reactor)).isEqualTo(new Finding.LeftOut("no module deploys a jar"));
    }

    @Test
    void isLeftOutWhereTheExecutionIsSwitchedOff() {
        KnownReactor reactor = deploying("library");
        reactor.module("library")
                .getPlugin("org.apache.maven.plugins:maven-deploy-plugin")
                .getExecutions()
                .get(0)
                .setPhase("none");
        assertThat(look(reactor)).isEqualTo(new Finding.LeftOut("no module deploys a jar"));
    }

    @Test
    void knowsTheRepositoryOfTheCommandLine() {
        KnownReactor reactor = deploying("library");
        reactor.build().getUserProperties().setProperty("altDeploymentRepository", "own::file:/tmp/own");
        assertThat(look(reactor)).isEqualTo(new Finding.Passed("1 module deployed before the images go out"));
    }

    @Test
    void isNoticedWhenJarsGoOutBeforeAllModulesAreBuilt() {
        KnownReactor reactor = withRepository(deploying("library", "server"));
        assertThat(look(reactor))
                .isInstanceOfSatisfying(
                        Finding.Notice.class,
                        notice -> assertThat(notice.detail())
                                .startsWith("2 modules deploy their jars before all are built")
                                .contains("deployAtEnd=true"));
    }

    @Test
    void passesWhenTheModulesWaitForEachOther() {
        KnownReactor reactor = withRepository(deploying("library", "server"));
        configure(reactor.module("library"), Map.of("deployAtEnd", "true"));
        reactor.module("server").getProperties().setProperty("deployAtEnd", "true");
        assertThat(look(reactor)).isEqualTo(new Finding.Passed("2 modules deployed before the images go out"));
    }

    private Finding look(KnownReactor reactor) {
        return new JarDeployment(reactor.build(), true).look();
    }

    /** As Maven's lifecycle has it: the root and each module run deploy:deploy. */
    private KnownReactor deploying(String... modules) {
        KnownReactor reactor = KnownReactor.in(folder, modules);
        for (String module : modules) {
            Plugin plugin = new Plugin();
            plugin.setArtifactId("maven-deploy-plugin");
            PluginExecution execution = new PluginExecution();
            execution.setId("default-deploy");
            execution.setPhase("deploy");
            execution.addGoal("deploy");
            plugin.addExecution(execution);
            reactor.module(module)
                    .setArtifact(new DefaultArtifact(
                            "octo", module, "1.2.0", null, "jar", null, new DefaultArtifactHandler("jar")));
            reactor.module(module).getBuild().addPlugin(plugin);
            reactor.module(module).getBuild().flushPluginMap();
        }
        return reactor;
    }

    private static KnownReactor withRepository(KnownReactor reactor) {
        reactor.build()
                .getAllProjects()
                .forEach(project -> project.setReleaseArtifactRepository(
                        new MavenArtifactRepository("own", "file:/tmp/own", null, null, null)));
        return reactor;
    }

    private static void configure(MavenProject project, Map<String, String> values) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        values.forEach((name, value) -> {
            Xpp3Dom element = new Xpp3Dom(name);
            element.setValue(value);
            configuration.addChild(element);
        });
        project.getPlugin("org.apache.maven.plugins:maven-deploy-plugin").setConfiguration(configuration);
    }
}
