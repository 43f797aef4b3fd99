package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * Where front-end builds leave a finished site: {@code dist}, {@code build} or {@code out} beside their sources; Angular makes
 * a folder for each of its applications there.
 *
 * @param project the module
 */
record SiteFolders(MavenProject project) {
    private static final String FRONT_END = "com.github.eirslett:frontend-maven-plugin";
    private static final List<String> OUTPUTS = List.of("dist", "build", "out");

    /** The first that holds a page to start with. */
    Optional<Path> find() {
        return places().flatMap(place -> site(place).stream()).findFirst();
    }

    String names() {
        return places().map(place -> basedir().relativize(place).toString().replace('\\', '/'))
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }

    private Stream<Path> places() {
        return Stream.concat(
                Stream.of(Path.of(project.getBuild().getDirectory(), "dist")),
                roots().flatMap(root -> OUTPUTS.stream().map(root::resolve)));
    }

    private Stream<Path> roots() {
        Optional<Path> frontEnd = new PluginValues(project, FRONT_END, "npm")
                .text("workingDirectory")
                .map(folder -> basedir().resolve(folder).normalize())
                .filter(folder -> !folder.equals(basedir()));
        return Stream.concat(frontEnd.stream(), Stream.of(basedir()));
    }

    private Optional<Path> site(Path place) {
        if (hasPage(place)) {
            return Optional.of(place);
        }
        List<Path> below = below(place);
        if (below.size() > 1) {
            throw Problem.of(
                            ProblemCode.KIND_UNFIT,
                            "the module " + project.getArtifactId() + " has several static sites")
                    .found(String.join("\n", below.stream().map(Path::toString).toList()))
                    .why("an image serves one")
                    .fix("in the module's POM, for the plugin:\n<configuration><siteDirectory>"
                            + basedir().relativize(below.get(0)) + "</siteDirectory></configuration>")
                    .exception();
        }
        return below.stream().findFirst();
    }

    private static List<Path> below(Path place) {
        if (!Files.isDirectory(place) || !Files.exists(place.resolveSibling("angular.json"))) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(place)) {
            return children.flatMap(child -> Stream.of(child, child.resolve("browser")))
                    .filter(SiteFolders::hasPage)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasPage(Path folder) {
        return Files.isRegularFile(folder.resolve("index.html"));
    }

    private Path basedir() {
        return project.getBasedir().toPath();
    }
}
