package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenDistribution;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How modules wait for each other where it is hardest: with classes of their own, left out, resumed, in a JVM that goes on. */
class CoordinationIT {
    private static final String PLUGIN = """
            <build><plugins><plugin><groupId>io.github.haztrak</groupId><artifactId>haztrak-maven-plugin</artifactId>
            %s</plugin></plugins></build>
            </project>""";
    private static final String OWN_CLASSES = PLUGIN.formatted("""
            <dependencies><dependency><groupId>com.fasterxml.jackson.core</groupId>
            <artifactId>jackson-annotations</artifactId><version>2.21</version></dependency></dependencies>""");
    private static final String SKIPPED = "<properties><haztrak.skip>true</haztrak.skip></properties><build>";

    @BeforeAll
    static void installPlugin() throws IOException {
        PluginInstall.install();
    }

    static Stream<MavenDistribution> mavens() throws IOException {
        return Stream.of(MavenDistribution.legacy(), MavenDistribution.stable(), MavenDistribution.next());
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void modulesWithClassesOfTheirOwnAndSkippedOnesReleaseOnceWithFourThreads(MavenDistribution maven)
            throws IOException {
        Flagship flagship = Flagship.create()
                .edit("server/pom.xml", "</project>", OWN_CLASSES)
                .edit("docs/pom.xml", "<build>", SKIPPED);

        MavenResult result =
                rehearsal(flagship, "split-" + maven, "-T4").maven(maven).run();

        result.assertSuccess().assertOutput("no image  docs: skipped by configuration");
        assertThat(lines(result, "] pushed ")).isEqualTo(2);
        assertThat(lines(result, "is public:")).isEqualTo(1);
        assertThat(lines(result, "] promote ")).isEqualTo(1);
        assertThat(lines(result, "not sent ahead")).isZero();
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void twoBuildsInOneJvmKnowNothingOfEachOtherAndLeaveNoThread(MavenDistribution maven) throws IOException {
        MavenResult result =
                rehearsal(Flagship.create(), "two-builds-" + maven).maven(maven).runTwice();

        result.assertSuccess().assertOutput("exit code 1: 0", "exit code 2: 0", "threads left over: []");
        assertThat(lines(result, "is public:")).isEqualTo(2);
        assertThat(lines(result, " pushed    ")).isEqualTo(4);
        assertThat(lines(result, "push      2 images"))
                .as("the second finds an empty registry")
                .isEqualTo(2);
    }

    @Test
    void aBuildThatIsResumedReleasesWithTheImagesThatWereBuiltBefore() throws IOException {
        Flagship flagship = Flagship.create().tagged();
        rehearsal(flagship, "resume-part", "-pl", ".,shared,server")
                .run()
                .assertFailure()
                .assertOutput("HZ-RUN-001")
                .assertNoOutput("layers    ");

        MavenResult result =
                rehearsal(flagship, "resume-rest", "-rf", ":client").run();

        result.assertSuccess().assertOutput("haztrak/server:1.2.0", "haztrak/client:1.2.0", "v1.2.0 is public");
    }

    private static MavenBuild rehearsal(Flagship flagship, String name, String... options) throws IOException {
        return MavenBuild.in(flagship.folder())
                .named(name)
                .goals("deploy", "-Dhaztrak.rehearse", "-DskipTests")
                .goals(options);
    }

    private static long lines(MavenResult result, String text) {
        return result.output().lines().filter(line -> line.contains(text)).count();
    }
}
