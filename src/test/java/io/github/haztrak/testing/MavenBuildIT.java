package io.github.haztrak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MavenBuildIT {
    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>io.github.octo</groupId>
              <artifactId>trivial</artifactId>
              <version>1.0.0</version>
            </project>
            """;

    static Stream<MavenDistribution> mavens() throws IOException {
        return Stream.of(
                MavenDistribution.running(),
                MavenDistribution.legacy(),
                MavenDistribution.stable(),
                MavenDistribution.next());
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void packagesATrivialProject(MavenDistribution maven) throws Exception {
        Path project = trivialProject();

        MavenResult result = MavenBuild.in(project)
                .maven(maven)
                .goals("package")
                .named("trivial-" + maven.name())
                .run();

        result.assertSuccess().assertOutput("BUILD SUCCESS").assertNoOutput("\u001B");
        assertThat(project.resolve("target/trivial-1.0.0.jar")).exists();
    }

    @Test
    void hidesTheSurroundingJobFromTheBuild() throws Exception {
        MavenBuild.in(trivialProject())
                .env("OCTO", "set by the test")
                .goals("help:system")
                .run()
                .assertSuccess()
                .assertOutput("OCTO=set by the test")
                .assertNoOutput("GITHUB_", "GH_TOKEN");
    }

    private static Path trivialProject() throws IOException {
        Path project = BuildFolder.fresh("trivial");
        Files.writeString(project.resolve("pom.xml"), POM);
        return project;
    }
}
