package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;

/**
 * Where builds leave documentation. A folder counts if it has an {@code index.html}: reports alone, which some plugins leave
 * in {@code target/site}, are none.
 *
 * @param reactor the modules
 */
record DocsFolder(Reactor reactor) {
    /** Of {@code site:stage}, {@code site}, mdBook, Asciidoctor. */
    private static final List<String> USUAL = List.of("staging", "site", "book", "generated-docs");

    static String looked() {
        return "no index.html in target/" + String.join(", target/", USUAL) + " of any module";
    }

    /** The folder that a POM or the command line names, from the project's root on. */
    Path configured(String directory) {
        Path folder = reactor.root().getBasedir().toPath().resolve(directory);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        throw Problem.of(ProblemCode.DOCS_MISSING, "the documentation is not where docs/directory says")
                .found(folder + (Files.exists(folder) ? " is no folder" : " is not there"))
                .why("the release is public; its documentation would be missing without a word")
                .fix("# build it in a phase before deploy, in the same run, such as:\nmvn site deploy"
                        + "\n# or name the folder, from the project's root on:"
                        + "\n<docs><directory>target/site</directory></docs>")
                .exception();
    }

    /** That of the root, else that of the one module that has any. */
    Optional<Path> found() {
        Optional<Path> ofRoot = usual(reactor.root());
        if (ofRoot.isPresent()) {
            return ofRoot;
        }
        List<Path> all = reactor.all().stream()
                .flatMap(project -> usual(project).stream())
                .toList();
        if (all.size() > 1) {
            throw several(all).exception();
        }
        return all.stream().findFirst();
    }

    private Problem several(List<Path> folders) {
        Path root = reactor.root().getBasedir().toPath();
        return Problem.of(ProblemCode.DOCS_MISSING, "several modules have documentation, and the root has none")
                .found(folders.stream().map(Path::toString).collect(Collectors.joining("\n")))
                .why("a version has one site")
                .fix("# name one, in the plugin's configuration of the root:\n<docs><directory>"
                        + root.relativize(folders.get(0)) + "</directory></docs>"
                        + "\n# or let Maven put them together:\nmvn site site:stage deploy");
    }

    private static Optional<Path> usual(MavenProject project) {
        return USUAL.stream()
                .map(name -> Path.of(project.getBuild().getDirectory(), name))
                .filter(folder -> Files.isRegularFile(folder.resolve("index.html")))
                .findFirst();
    }
}
