package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.ContainerSettings;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.LayerContent;
import io.github.haztrak.image.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecution;
import org.junit.jupiter.api.Test;

@MojoTest
class ImageParametersTest extends GoalInReactor {
    private static final String EVERY_ELEMENT = "classpath:every-element/pom.xml";

    @Override
    @Provides
    @SuppressWarnings("unused")
    MojoExecution execution() {
        return KnownReactor.named("build-image");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = EVERY_ELEMENT)
    void readEveryElementOfTheBaseAndTheTarget(BuildImageMojo mojo) throws IllegalAccessException {
        assertThat(value(mojo, "from", From.class).orDefault("unused"))
                .isEqualTo(new BaseImage(
                        ImageReference.parse("registry.example/octo/base:7"),
                        List.of(Platform.parse("linux/amd64"), Platform.parse("linux/arm64/v8"))));
        assertThat(value(mojo, "to", To.class).orDefault(ImageName.parse("unused")))
                .isEqualTo(ImageName.parse("registry.example/octo/server"));
    }

    @Test
    @InjectMojo(goal = "build-image", pom = EVERY_ELEMENT)
    void readEveryElementOfTheContainerAndLeaveEmptyOnesOut(BuildImageMojo mojo) throws IllegalAccessException {
        Container container = value(mojo, "container", Container.class);
        assertThat(container.mainClass()).contains("octo.Server");
        assertThat(container.appRoot()).contains("/srv");
        assertThat(container.extraClasspath()).containsExactly("/etc/octo");
        assertThat(container.jvmFlags()).containsExactly("-Xmx256m");
        assertThat(container.settings(List.of("java"), Set.of("1/tcp")))
                .isEqualTo(new ContainerSettings(
                        new ContainerSettings.Process(
                                List.of("/bin/run"), List.of("serve"), Optional.of("1000:1000"), Optional.of("/data")),
                        Map.of("GREETING", "hello", "EMPTY", ""),
                        Map.of("team", "octo"),
                        new ContainerSettings.Exposure(Set.of("8080/tcp", "53/udp"), Set.of("/data"))));
    }

    @Test
    @InjectMojo(goal = "build-image", pom = EVERY_ELEMENT)
    void readTheFolderOfASite(BuildImageMojo mojo) throws IllegalAccessException {
        assertThat(value(mojo, "siteDirectory", File.class))
                .isEqualTo(folder.resolve("web/public").toFile());
    }

    @Test
    @InjectMojo(goal = "build-image", pom = EVERY_ELEMENT)
    void readExtraDirectoriesInBothOfTheirForms(BuildImageMojo mojo) throws IllegalAccessException, IOException {
        file("web/short/bin/run");
        file("web/short/bin/secret");
        file("web/short/etc/motd");
        file("web/long/server.conf");
        file("web/long/test.conf");
        file("web/long/notes.txt");
        assertThat(value(mojo, "kind", String.class)).isEqualTo("files");
        List<LayerContent> layers =
                value(mojo, "extraDirectories", ExtraDirectories.class).layers(reactor.root());
        assertThat(layers).extracting(LayerContent::name).containsExactly("extra files", "extra files");
        assertThat(layers)
                .flatExtracting(LayerContent::files)
                .extracting(entry -> entry.permissions() + " " + entry.target())
                .containsExactly(
                        "755 /bin",
                        "755 /bin/run",
                        "600 /bin/secret",
                        "755 /etc",
                        "644 /etc/motd",
                        "644 /etc/octo/server.conf");
    }

    private static void file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }

    @Test
    @InjectMojo(goal = "build-image", pom = "classpath:nothing-configured/pom.xml")
    void needNotBeGiven(BuildImageMojo mojo) throws IllegalAccessException {
        assertThat(value(mojo, "from", From.class).orDefault("eclipse-temurin:17-jre"))
                .isEqualTo(new BaseImage(ImageReference.parse("eclipse-temurin:17-jre"), List.of(Platform.DEFAULT)));
        assertThat(value(mojo, "to", To.class).orDefault(ImageName.parse("ghcr.io/octo/server")))
                .isEqualTo(ImageName.parse("ghcr.io/octo/server"));
        ContainerSettings settings =
                value(mojo, "container", Container.class).settings(List.of("java"), Set.of("1/tcp"));
        assertThat(settings.process().entrypoint()).containsExactly("java");
        assertThat(settings.exposure().ports()).containsExactly("1/tcp");
    }

    private static <T> T value(BuildImageMojo mojo, String parameter, Class<T> type) throws IllegalAccessException {
        return type.cast(MojoExtension.<Object>getVariableValueFromObject(mojo, parameter));
    }
}
