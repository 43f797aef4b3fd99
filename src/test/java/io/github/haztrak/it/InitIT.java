package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A project that has never heard of the plugin: set up by one goal, it releases. */
class InitIT {
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.example</groupId>
              <artifactId>hello</artifactId>
              <version>1.0.0</version>
              <properties><maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target></properties>
            </project>
            """;
    private static final String MAIN = """
            public class Hello {
                public static void main(String[] arguments) {
                    System.out.println("Hello");
                }
            }
            """;

    private static PluginInstall plugin;

    @BeforeAll
    static void install() throws IOException {
        plugin = PluginInstall.install();
    }

    @Test
    void aProjectWithTheLinesThatInitPrintsReleases() throws IOException {
        GitSandbox git = GitSandbox.init(BuildFolder.fresh("init"))
                .write("system/pom.xml", POM)
                .write("system/src/main/java/Hello.java", MAIN);
        git.commit("feat: say hello");
        git.remote("https://github.com/octo/hello.git");
        Path project = git.folder().resolve("system");

        MavenResult result = init(project, "init-first").assertSuccess();

        assertThat(git.folder().resolve(".github/workflows/release.yml"))
                .content()
                .contains("tags: ['v[0-9]*']", "- run: mvn -B deploy", "working-directory: 'system'");
        Files.writeString(
                project.resolve("pom.xml"),
                POM.replaceFirst(
                                "</properties>", printed(result, "<properties>").replace("<properties>", ""))
                        .replace(
                                "</project>",
                                "<build><plugins>" + printed(result, "<plugin>") + "</plugins></build></project>"));
        MavenBuild.in(project)
                .named("init-rehearsal")
                .goals("deploy", "-Dhaztrak.rehearse")
                .run()
                .assertSuccess()
                .assertOutput("v1.0.0 is public", "moved ghcr.io/octo/hello/hello:latest");

        init(project, "init-again")
                .assertSuccess()
                .assertOutput("release.yml is there already", "POM       has what a release needs");
    }

    @Test
    void anotherNameIsTakenIfGitHubTakesItForAWorkflow() throws IOException {
        GitSandbox git = GitSandbox.init(BuildFolder.fresh("init-there")).write("pom.xml", POM);

        init(git.folder(), "init-unfit", "-Dhaztrak.workflow=../release.yml")
                .assertFailure()
                .assertOutput("HZ-CFG-001", "workflow = ../release.yml");
        init(git.folder(), "init-beside", "-Dhaztrak.workflow=.github/workflows/haztrak.yml")
                .assertSuccess();
        assertThat(git.folder().resolve(".github/workflows/haztrak.yml"))
                .content()
                .doesNotContain("working-directory");
    }

    private static MavenResult init(Path folder, String name, String... options) throws IOException {
        return MavenBuild.in(folder)
                .named(name)
                .goals("io.github.haztrak:haztrak-maven-plugin:" + plugin.version() + ":init")
                .goals(options)
                .run();
    }

    /** The element that the goal printed, as somebody would copy it. */
    private static String printed(MavenResult result, String element) {
        String output = result.output();
        String end = element.replace("<", "</");
        return output.substring(output.indexOf(element), output.indexOf(end) + end.length());
    }
}
