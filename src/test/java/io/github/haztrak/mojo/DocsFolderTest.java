package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsFolderTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"target/staging", "target/site", "target/book", "target/generated-docs"})
    void findsWhatUsualBuildsLeave(String folder) throws IOException {
        page(folder);

        assertThat(folders().found()).contains(root.resolve(folder));
    }

    @Test
    void findsThatOfTheOneModuleThatHasAny() throws IOException {
        page("handbook/target/book");

        assertThat(folders().found()).contains(root.resolve("handbook/target/book"));
    }

    @Test
    void prefersTheRootAndWhatWasPutTogether() throws IOException {
        page("handbook/target/site");
        page("target/site");
        page("target/staging");

        assertThat(folders().found()).contains(root.resolve("target/staging"));
    }

    @Test
    void takesReportsForNoDocumentation() throws IOException {
        page("target/site/jacoco");

        assertThat(folders().found()).isEmpty();
    }

    @Test
    @Provokes(ProblemCode.DOCS_MISSING)
    void asksWhichOfSeveralModulesIsMeant() throws IOException {
        page("handbook/target/site");
        page("server/target/site");

        Refused.when(() -> folders().found())
                .tells(ProblemCode.DOCS_MISSING, "several modules", "<directory>handbook/target/site</directory>");
    }

    @Test
    void takesTheConfiguredFolderFromTheRootOn() throws IOException {
        page("any/where");

        assertThat(folders().configured("any/where")).isEqualTo(root.resolve("any/where"));
        assertThat(folders().configured(root.resolve("any").toString())).isEqualTo(root.resolve("any"));
    }

    @Test
    @Provokes(ProblemCode.DOCS_MISSING)
    void refusesAConfiguredFolderThatIsNotThere() throws IOException {
        page("target/site");

        Refused.when(() -> folders().configured("docs/target/book"))
                .tells(ProblemCode.DOCS_MISSING, root.resolve("docs/target/book") + " is not there", "mvn site deploy");
    }

    private DocsFolder folders() {
        return new DocsFolder(
                new Reactor(KnownReactor.in(root, "handbook", "server").build()));
    }

    private void page(String folder) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve(folder)).resolve("index.html"), "<!doctype html>");
    }
}
