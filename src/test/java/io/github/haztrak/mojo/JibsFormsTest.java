package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.image.ImageKind;
import io.github.haztrak.image.Platform;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a POM for jib-maven-plugin says is understood as Jib understands it. */
@MojoTest
class JibsFormsTest extends GoalInReactor {
    private static final String BEFORE =
            "<project><build><plugins><plugin>" + "<artifactId>haztrak-maven-plugin</artifactId><configuration>";
    private static final String AFTER = "</configuration></plugin></plugins></build></project>";
    private static final String JVM = "<jvmFlags><jvmFlag>-Xmx1g</jvmFlag></jvmFlags>"
            + "<extraClasspath><path>/opt</path></extraClasspath><mainClass>octo.Server</mainClass>";
    private static final String INHERIT = "<entrypoint>INHERIT</entrypoint>";

    @Override
    @Provides
    @SuppressWarnings("unused")
    MojoExecution execution() {
        return KnownReactor.named("build-image");
    }

    @Test
    @InjectMojo(
            goal = "build-image",
            pom = BEFORE + "<from><platforms><platform><architecture>arm64</architecture><os>linux</os></platform>"
                    + "<platform>linux/amd64</platform></platforms></from>" + AFTER)
    void readsPlatformsInElementsAndInOneText(BuildImageMojo mojo) throws IllegalAccessException {
        From from = (From) MojoExtension.<Object>getVariableValueFromObject(mojo, "from");
        assertThat(from.orDefault("octo/base:1").platforms())
                .containsExactly(Platform.parse("linux/arm64"), Platform.parse("linux/amd64"));
    }

    @Test
    @InjectMojo(
            goal = "build-image",
            pom = BEFORE + "<from><platforms><platform><os>linux</os></platform></platforms></from>" + AFTER)
    void missesThePartOfAPlatformThatIsNotThere(BuildImageMojo mojo) throws IllegalAccessException {
        From from = (From) MojoExtension.<Object>getVariableValueFromObject(mojo, "from");
        assertThatThrownBy(() -> from.orDefault("octo/base:1"))
                .hasMessageContainingAll("HZ-CFG-001", "from/platforms = linux/");
    }

    @Test
    @InjectMojo(
            goal = "build-image",
            pom = BEFORE + "<container><ports><port>9000-9002</port><port>53/udp</port><port>5000-5001/udp</port>"
                    + "</ports></container>" + AFTER)
    void exposesEachPortOfARange(BuildImageMojo mojo) throws IllegalAccessException {
        assertThat(container(mojo).settings(List.of(), Set.of()).exposure().ports())
                .containsExactlyInAnyOrder("9000/tcp", "9001/tcp", "9002/tcp", "53/udp", "5000/udp", "5001/udp");
    }

    @ParameterizedTest
    @CsvSource({"/, /", "/data, /data", "/data/, /data", "//var///data//, /var/data", "/a b/, /a b"})
    void writesAPathAsAnImageHasIt(String told, String written) {
        assertThat(Container.absolute(told)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "0", "65536", "9002-9000", "1-65536", "80/sctp", "80-", "-80", "80 81"})
    void exposesNothingThatIsNoPort(String text) {
        assertThatThrownBy(() -> PortRange.parse(text)).hasMessageContaining("a port is a number from 1 to 65535");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + "<container>" + JVM + "</container>" + AFTER)
    void usesWhatIsSaidOfAJavaProgram(BuildImageMojo mojo) throws IllegalAccessException {
        assertThat(ignored(mojo, ImageKind.JAVA)).isEmpty();
        assertThat(ignored(mojo, ImageKind.SPRING_BOOT)).isEmpty();
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + "<container>" + JVM + "</container>" + AFTER)
    void tellsWhatAnExecutableJarDoesNotRead(BuildImageMojo mojo) throws IllegalAccessException {
        assertThat(ignored(mojo, ImageKind.EXECUTABLE_JAR))
                .contains("container/extraClasspath, container/mainClass have no effect:"
                        + " the jar says what starts, and from where");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + "<container>" + JVM + INHERIT + "</container>" + AFTER)
    void tellsThatFlagsDoNotReachAnEntrypointThatIsGiven(BuildImageMojo mojo) throws IllegalAccessException {
        assertThat(ignored(mojo, ImageKind.JAVA))
                .contains("container/jvmFlags has no effect: container/entrypoint says what starts");
    }

    @ParameterizedTest
    @EnumSource(
            value = ImageKind.class,
            names = {"WAR", "STATIC_SITE", "FILES"})
    @InjectMojo(goal = "build-image", pom = BEFORE + "<container>" + JVM + "</container>" + AFTER)
    void tellsThatNothingOfItReachesWhatTheBaseStarts(ImageKind kind, BuildImageMojo mojo)
            throws IllegalAccessException {
        assertThat(ignored(mojo, kind))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith(
                                "container/jvmFlags, container/extraClasspath, container/mainClass have no effect"));
    }

    private static Optional<String> ignored(BuildImageMojo mojo, ImageKind kind) throws IllegalAccessException {
        return new IgnoredSettings(container(mojo), kind).told();
    }

    private static Container container(BuildImageMojo mojo) throws IllegalAccessException {
        return (Container) MojoExtension.<Object>getVariableValueFromObject(mojo, "container");
    }
}
