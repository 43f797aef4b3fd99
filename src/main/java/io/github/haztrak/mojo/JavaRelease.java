package io.github.haztrak.mojo;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The Java release that a module is compiled for, from where the compiler plugin takes it.
 *
 * @param project the module
 */
record JavaRelease(MavenProject project) {
    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final Pattern RELEASE = Pattern.compile("(?:1\\.)?(\\d{1,3})");
    private static final List<Integer> LONG_TERM_RELEASES = List.of(11, 17, 21, 25);
    private static final int DEFAULT = 17;

    String baseImage() {
        return "eclipse-temurin:" + runtime() + "-jre";
    }

    /** The smallest release with long-term support that runs the module's classes. */
    int runtime() {
        int compiled = number();
        return LONG_TERM_RELEASES.stream()
                .filter(candidate -> candidate >= compiled)
                .findFirst()
                .orElse(compiled);
    }

    private int number() {
        return Stream.of(
                        configured("release"),
                        property("maven.compiler.release"),
                        configured("target"),
                        property("maven.compiler.target"))
                .flatMap(Optional::stream)
                .map(String::strip)
                .map(RELEASE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .findFirst()
                .orElse(DEFAULT);
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
