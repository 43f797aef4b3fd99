package io.github.haztrak.mojo;

import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.JavaVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The Java release that a module needs: that of its class files, else what the compiler plugin is told.
 *
 * @param project the module
 */
record JavaRelease(MavenProject project) {
    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final List<Integer> LONG_TERM_RELEASES = List.of(11, 17, 21, 25);
    private static final int DEFAULT = 17;
    private static final int ARGUMENT_FILES = 9;

    String baseImage() {
        return "eclipse-temurin:" + runtime() + "-jre";
    }

    /** The smallest release with long-term support that runs the module's classes. */
    int runtime() {
        int compiled = needed().map(JavaVersion::feature).orElse(DEFAULT);
        return LONG_TERM_RELEASES.stream()
                .filter(candidate -> candidate >= compiled)
                .findFirst()
                .orElse(compiled);
    }

    /** A base that is held to what the classes need, where that is known. */
    BaseImage runBy(BaseImage base) {
        return needed().map(base::running).orElse(base);
    }

    /** Whether every Java that runs the classes takes {@code @file} for arguments: from 9 on (JEP 293). */
    boolean readsArgFiles() {
        return needed().map(JavaVersion::feature).orElse(DEFAULT) >= ARGUMENT_FILES;
    }

    private Optional<JavaVersion> needed() {
        return new CompiledClasses(Path.of(project.getBuild().getOutputDirectory()))
                .java()
                .or(this::told);
    }

    private Optional<JavaVersion> told() {
        return Stream.of(
                        configured("release"),
                        property("maven.compiler.release"),
                        configured("target"),
                        property("maven.compiler.target"))
                .flatMap(Optional::stream)
                .flatMap(text -> JavaVersion.parse(text).stream())
                .findFirst();
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(project.getProperties().getProperty(name));
    }

    private Optional<String> configured(String name) {
        return Optional.ofNullable(project.getPlugin(COMPILER))
                .map(plugin -> (Xpp3Dom) plugin.getConfiguration())
                .map(configuration -> configuration.getChild(name))
                .map(Xpp3Dom::getValue);
    }
}
