package io.github.haztrak.mojo;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;

/**
 * What the POMs of this repository say of a module. A parent from elsewhere, as Spring Boot's, says its own: its address,
 * licence and people are not the module's.
 *
 * @param project the module
 */
record DeclaredValues(MavenProject project) {

    /** The text of the nearest POM that has one, as that POM has it: Maven appends a module's path to an inherited address. */
    Optional<String> text(Function<Model, String> value) {
        return ours().filter(pom -> isText(value.apply(raw(pom))))
                .map(pom -> value.apply(pom.getModel()))
                .filter(DeclaredValues::isText)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .findFirst();
    }

    /** The elements of the nearest POM that has some; none where no POM has any. */
    <T> List<T> list(Function<Model, List<T>> value) {
        return ours().filter(pom -> !value.apply(raw(pom)).isEmpty())
                .map(pom -> value.apply(pom.getModel()))
                .findFirst()
                .orElse(List.of());
    }

    private Stream<MavenProject> ours() {
        return Stream.iterate(project, pom -> pom != null && pom.getBasedir() != null, MavenProject::getParent);
    }

    private static Model raw(MavenProject pom) {
        return Optional.ofNullable(pom.getOriginalModel()).orElseGet(pom::getModel);
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }
}
