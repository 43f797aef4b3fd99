package io.github.haztrak.mojo;

import io.github.haztrak.jib.MainClasses;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** What a module is, and so what image it gets. */
sealed interface ModuleKind {

    /** A program to start. */
    record JavaProgram(String mainClass) implements ModuleKind {}

    /** Files to serve. */
    record StaticSite(Path folder) implements ModuleKind {}

    /** Nothing that runs by itself. */
    record WithoutImage(String reason) implements ModuleKind {}

    /** What the POM says about it. */
    record Wishes(boolean skip, Optional<String> mainClass, Optional<Path> siteDirectory) {}

    /** Decides; what is configured goes before what is found. */
    static ModuleKind of(MavenProject project, Wishes wishes) {
        if (wishes.skip()) {
            return new WithoutImage("skipped by configuration");
        }
        if (wishes.siteDirectory().isPresent()) {
            return configuredSite(wishes.siteDirectory().get());
        }
        if (wishes.mainClass().isPresent()) {
            return new JavaProgram(wishes.mainClass().get());
        }
        return switch (project.getPackaging()) {
            case "pom" -> new WithoutImage("packaging pom");
            case "war", "ear" -> throw webArchive(project);
            default -> found(project);
        };
    }

    private static ModuleKind found(MavenProject project) {
        List<String> mainClasses = MainClasses.in(Path.of(project.getBuild().getOutputDirectory()));
        if (mainClasses.size() > 1) {
            throw ambiguous(project, mainClasses);
        }
        if (mainClasses.size() == 1) {
            return new JavaProgram(mainClasses.get(0));
        }
        return siteFolders(project)
                .filter(folder -> Files.isRegularFile(folder.resolve("index.html")))
                .findFirst()
                .<ModuleKind>map(StaticSite::new)
                .orElseGet(() ->
                        new WithoutImage("a library: no main class, and no index.html in target/dist, dist or build"));
    }

    /** Where front-end builds leave what they made. */
    private static Stream<Path> siteFolders(MavenProject project) {
        return Stream.of(
                Path.of(project.getBuild().getDirectory(), "dist"),
                project.getBasedir().toPath().resolve("dist"),
                project.getBasedir().toPath().resolve("build"));
    }

    private static ModuleKind configuredSite(Path folder) {
        if (Files.isRegularFile(folder.resolve("index.html"))) {
            return new StaticSite(folder);
        }
        throw Problem.of(ProblemCode.CONFIGURATION, "the static site is not where siteDirectory says")
                .found("no index.html in " + folder)
                .why("an image without its files serves nothing")
                .fix("build the site in a phase before deploy, or mend <siteDirectory>")
                .exception();
    }

    private static ReleaseException ambiguous(MavenProject project, List<String> mainClasses) {
        return Problem.of(
                        ProblemCode.MAIN_CLASS_AMBIGUOUS,
                        "the module " + project.getArtifactId() + " has several main classes")
                .found(String.join("\n", mainClasses))
                .why("an image starts one program")
                .fix("in the module's POM, for the plugin:\n<configuration><container><mainClass>" + mainClasses.get(0)
                        + "</mainClass></container></configuration>\nor, if it shall have no image:\n"
                        + "<configuration><skip>true</skip></configuration>")
                .exception();
    }

    private static ReleaseException webArchive(MavenProject project) {
        return Problem.of(ProblemCode.CONFIGURATION, "the module " + project.getArtifactId() + " is a web archive")
                .found("packaging " + project.getPackaging())
                .why(
                        "images of web archives are not built yet; leaving one out silently would be an incomplete release")
                .fix("to release without it, in the module's POM, for the plugin:\n"
                        + "<configuration><skip>true</skip></configuration>")
                .exception();
    }
}
