package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a module's image from its POM alone. */
class ConfiguredImageTest {
    private static final String PLUGIN = "io.github.haztrak:haztrak-maven-plugin";

    @TempDir
    Path folder;

    @Test
    void hasTheNameAndTheBaseOfThePom() throws Exception {
        ConfiguredImage image = configured("<from><image>eclipse-temurin:17-jre</image></from>"
                + "<to><image>registry.example/octo/server</image></to>");

        assertThat(image.base()).contains(ImageReference.parse("docker.io/library/eclipse-temurin:17-jre"));
        assertThat(image.name()).contains(ImageName.parse("registry.example/octo/server"));
        assertThat(image.isSkipped()).isFalse();
    }

    @Test
    void hasNothingThatThePomDoesNotSay() throws Exception {
        assertThat(configured("<from/><skip>false</skip>")).satisfies(image -> {
            assertThat(image.base()).isEmpty();
            assertThat(image.name()).isEmpty();
            assertThat(image.isSkipped()).isFalse();
        });
        MavenProject stranger = KnownReactor.in(folder, "other").module("other");
        assertThat(new ConfiguredImage(stranger, PLUGIN).base()).isEmpty();
    }

    @Test
    void isNoneWhereTheModuleIsSkipped() throws Exception {
        assertThat(configured("<skip>true</skip>").isSkipped()).isTrue();
        MavenProject project = KnownReactor.in(folder, "server").module("server");
        project.getProperties().setProperty("haztrak.skip", "true");
        assertThat(new ConfiguredImage(project, PLUGIN).isSkipped()).isTrue();
    }

    @Test
    void saysWhichValueCannotBeRead() {
        assertThatThrownBy(() -> configured("<from><image>a b</image></from>").base())
                .hasMessageContainingAll("HZ-CFG-001", "from/image");
    }

    private ConfiguredImage configured(String configuration) throws IOException, XmlPullParserException {
        MavenProject project =
                KnownReactor.in(folder).bind("server", "build-image", "image").module("server");
        project.getPlugin(PLUGIN)
                .getExecutions()
                .get(0)
                .setConfiguration(
                        Xpp3DomBuilder.build(new StringReader("<configuration>" + configuration + "</configuration>")));
        return new ConfiguredImage(project, PLUGIN);
    }
}
