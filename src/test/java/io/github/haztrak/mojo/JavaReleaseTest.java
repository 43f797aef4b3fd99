package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaReleaseTest {
    private final MavenProject module = KnownReactor.in(Path.of("any")).module("server");

    @ParameterizedTest
    @CsvSource({"8, 11", "1.8, 11", "11, 11", "12, 17", "17, 17", "18, 21", "21, 21", "25, 25", "26, 26", "' 21 ', 21"})
    void isRunByTheNextReleaseWithLongTermSupport(String compiled, String base) {
        property("release", compiled);
        assertThat(new JavaRelease(module).baseImage()).isEqualTo("eclipse-temurin:" + base + "-jre");
    }

    @Test
    void isTheTargetWhereNoReleaseIsSet() {
        property("target", "21");
        assertThat(new JavaRelease(module).baseImage()).isEqualTo("eclipse-temurin:21-jre");
    }

    @Test
    void isTheReleaseWhereBothAreSet() {
        property("target", "11");
        property("release", "21");
        assertThat(new JavaRelease(module).baseImage()).isEqualTo("eclipse-temurin:21-jre");
    }

    @Test
    void isWhatTheCompilerPluginIsConfiguredWith() {
        property("release", "11");
        compiler("release", "21");
        assertThat(new JavaRelease(module).baseImage()).isEqualTo("eclipse-temurin:21-jre");
    }

    @Test
    void isTheReleaseOfAPropertyBeforeTheTargetOfTheCompilerPlugin() {
        compiler("target", "1.8");
        property("release", "21");
        assertThat(new JavaRelease(module).baseImage()).isEqualTo("eclipse-temurin:21-jre");
    }

    @Test
    void is17WhereThePomSaysNothingReadable() {
        property("release", "");
        property("target", "${unknown}");
        assertThat(new JavaRelease(module).baseImage()).isEqualTo("eclipse-temurin:17-jre");
    }

    private void property(String name, String value) {
        module.getProperties().setProperty("maven.compiler." + name, value);
    }

    private void compiler(String name, String value) {
        Plugin plugin = new Plugin();
        plugin.setArtifactId("maven-compiler-plugin");
        Xpp3Dom element = new Xpp3Dom(name);
        element.setValue(value);
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(element);
        plugin.setConfiguration(configuration);
        module.getBuild().addPlugin(plugin);
    }
}
