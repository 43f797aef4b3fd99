package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.JavaVersion;
import io.github.haztrak.image.Platform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaReleaseTest {
    @TempDir
    private Path folder;

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

    @Test
    void isThatOfTheClassFilesWhateverThePomSays() throws IOException {
        write("old/Old.class", 55);
        write("Newest.class", 69);
        write("META-INF/versions/30/Newest.class", 74);
        write("module-info.class", 74);

        MavenProject compiled = KnownReactor.in(folder).root();
        assertThat(new CompiledClasses(folder.resolve("target/classes")).java()).contains(new JavaVersion(25));
        compiled.getProperties().setProperty("maven.compiler.release", "21");
        assertThat(new JavaRelease(compiled).baseImage()).isEqualTo("eclipse-temurin:25-jre");
    }

    @Test
    void isNotReadFromFilesThatAreNoClasses() throws IOException {
        Files.createDirectories(folder.resolve("target/classes"));
        Files.writeString(folder.resolve("target/classes/Short.class"), "x");
        Files.writeString(folder.resolve("target/classes/Text.class"), "no class file at all");

        assertThat(new CompiledClasses(folder.resolve("target/classes")).java()).isEmpty();
        assertThat(new CompiledClasses(folder.resolve("none")).java()).isEmpty();
    }

    @Test
    void isDemandedOfTheBaseWhereItIsKnown() {
        BaseImage base = new BaseImage(ImageReference.parse("octo/java"), List.of(Platform.DEFAULT));

        assertThat(new JavaRelease(module).runBy(base)).isEqualTo(base);
        property("release", "21");
        assertThat(new JavaRelease(module).runBy(base).demand().java()).contains(new JavaVersion(21));
    }

    private void write(String file, int major) throws IOException {
        Path path = folder.resolve("target/classes").resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(
                path, ByteBuffer.allocate(8).putInt(0xCAFEBABE).putInt(major).array());
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
