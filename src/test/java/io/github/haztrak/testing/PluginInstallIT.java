package io.github.haztrak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PluginInstallIT {
    static Stream<MavenDistribution> mavens() throws IOException {
        return Stream.of(MavenDistribution.legacy(), MavenDistribution.stable(), MavenDistribution.next());
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void letsABuildRunThePluginAsThoughItWereInstalled(MavenDistribution maven) throws Exception {
        PluginInstall plugin = PluginInstall.install();
        assertThat(PluginInstall.install()).isEqualTo(plugin);

        MavenBuild.in(project(plugin))
                .maven(maven)
                .goals("haztrak:help")
                .named("help-" + maven.name())
                .run()
                .assertSuccess()
                .assertOutput("haztrak:help");
    }

    private static Path project(PluginInstall plugin) throws IOException {
        Path project = BuildFolder.fresh("help");
        Files.writeString(project.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>io.github.octo</groupId>
                  <artifactId>asks-for-help</artifactId>
                  <version>1.0.0</version>
                  <packaging>pom</packaging>
                  <build><plugins><plugin>
                    <groupId>io.github.haztrak</groupId>
                    <artifactId>haztrak-maven-plugin</artifactId>
                    <version>%s</version>
                  </plugin></plugins></build>
                </project>
                """.formatted(plugin.version()));
        return project;
    }
}
