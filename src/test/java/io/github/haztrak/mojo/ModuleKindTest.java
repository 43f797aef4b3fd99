package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleKindTest {
    private static final ModuleKind.Wishes NONE = new ModuleKind.Wishes(false, Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void findsTheOnlyMainClass() throws IOException {
        MavenProject server = module();
        new Classes(server).program("Server").library("Greeting");
        assertThat(ModuleKind.of(server, NONE)).isEqualTo(new ModuleKind.JavaProgram("Server"));
    }

    @Test
    @Provokes(ProblemCode.MAIN_CLASS_AMBIGUOUS)
    void refusesToChooseAmongMainClasses() throws IOException {
        MavenProject server = module();
        new Classes(server).program("Server").program("Migration");
        Refused.when(() -> ModuleKind.of(server, NONE))
                .tells(
                        ProblemCode.MAIN_CLASS_AMBIGUOUS,
                        "the module server",
                        "Migration",
                        "Server",
                        "<mainClass>Migration</mainClass>");
    }

    @Test
    void takesTheConfiguredMainClass() throws IOException {
        MavenProject server = module();
        new Classes(server).program("Server").program("Migration");
        assertThat(ModuleKind.of(server, new ModuleKind.Wishes(false, Optional.of("Server"), Optional.empty())))
                .isEqualTo(new ModuleKind.JavaProgram("Server"));
    }

    @Test
    void passesALibraryOver() throws IOException {
        MavenProject library = module();
        new Classes(library).library("Greeting");
        assertThat(reason(ModuleKind.of(library, NONE)))
                .isEqualTo("a library: no main class, and no index.html in target/dist, dist or build");
    }

    @Test
    void passesAModuleWithoutClassesOver() {
        assertThat(reason(ModuleKind.of(module(), NONE))).startsWith("a library");
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/dist", "dist", "build"})
    void findsASiteWhereFrontEndBuildsLeaveIt(String place) throws IOException {
        Path site = site(place);
        assertThat(ModuleKind.of(module(), NONE)).isEqualTo(new ModuleKind.StaticSite(site));
    }

    @Test
    void prefersTheSiteThatThisBuildMade() throws IOException {
        site("dist");
        Path made = site("target/dist");
        assertThat(ModuleKind.of(module(), NONE)).isEqualTo(new ModuleKind.StaticSite(made));
    }

    @Test
    void takesTheConfiguredSite() throws IOException {
        Path site = site("public");
        assertThat(ModuleKind.of(module(), siteAt(site))).isEqualTo(new ModuleKind.StaticSite(site));
    }

    @Test
    void refusesAConfiguredSiteThatIsNotThere() {
        assertThatThrownBy(() -> ModuleKind.of(module(), siteAt(folder.resolve("public"))))
                .hasMessageContainingAll("HZ-CFG-001", "siteDirectory", "no index.html in " + folder.resolve("public"));
    }

    @Test
    void passesAModuleOfModulesOver() {
        assertThat(reason(ModuleKind.of(packaged("pom"), NONE))).isEqualTo("packaging pom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"war", "ear"})
    void refusesToLeaveAWebArchiveOutSilently(String packaging) {
        assertThatThrownBy(() -> ModuleKind.of(packaged(packaging), NONE))
                .hasMessageContainingAll("HZ-CFG-001", "packaging " + packaging, "<skip>true</skip>");
    }

    @Test
    void leavesASkippedModuleOutWhateverItIs() {
        ModuleKind.Wishes skip = new ModuleKind.Wishes(true, Optional.of("Server"), Optional.empty());
        assertThat(reason(ModuleKind.of(packaged("war"), skip))).isEqualTo("skipped by configuration");
    }

    private MavenProject module() {
        return KnownReactor.in(folder).module("server");
    }

    private MavenProject packaged(String packaging) {
        MavenProject module = module();
        module.setPackaging(packaging);
        return module;
    }

    private Path site(String place) throws IOException {
        Path site = Files.createDirectories(folder.resolve("server").resolve(place));
        Files.writeString(site.resolve("index.html"), "<!doctype html>");
        return site;
    }

    private static ModuleKind.Wishes siteAt(Path site) {
        return new ModuleKind.Wishes(false, Optional.empty(), Optional.of(site));
    }

    private static String reason(ModuleKind kind) {
        return ((ModuleKind.WithoutImage) kind).reason();
    }
}
