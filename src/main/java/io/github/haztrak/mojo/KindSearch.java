package io.github.haztrak.mojo;

import io.github.haztrak.jib.MainClasses;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.project.MavenProject;

/**
 * Finds out what a module is. What is configured goes before what is found; what was packaged goes before classes, since it
 * is what was tested.
 *
 * @param project the module
 * @param wishes what its POM says
 */
record KindSearch(MavenProject project, Wishes wishes) {
    private static final String BOOT = "org.springframework.boot:spring-boot-maven-plugin";
    private static final String JAR = "org.apache.maven.plugins:maven-jar-plugin";
    private static final String REPACKAGED = "repackaged by spring-boot-maven-plugin";

    /** What the POM says about the image; {@code files}: whether there are files and an entrypoint that make one. */
    record Wishes(
            boolean skip, KindWish kind, Optional<String> mainClass, Optional<Path> siteDirectory, boolean files) {}

    ModuleKind decide() {
        return wishes.skip() ? new ModuleKind.WithoutImage("skipped by configuration") : wished();
    }

    private ModuleKind wished() {
        return switch (wishes.kind()) {
            case AUTO -> detected();
            case NONE -> new ModuleKind.WithoutImage("by configuration");
            case JAVA ->
                namedClass().or(this::foundClass).orElseThrow(() -> unfit("a class with a main method: none is there"));
            case SPRING_BOOT -> springBoot().orElseThrow(() -> archiveUnfit("an archive with Spring-Boot-Version"));
            case EXECUTABLE_JAR -> executable().orElseThrow(() -> archiveUnfit("a jar with Main-Class"));
            case WAR -> webApplication("by configuration");
            case SITE -> site().orElseThrow(() -> unfit("index.html in " + new SiteFolders(project).names()));
            case FILES -> plainFiles().orElseThrow(() -> unfit("files in extraDirectories and a container/entrypoint"));
        };
    }

    private ModuleKind detected() {
        if (wishes.siteDirectory().isPresent()) {
            return site().orElseThrow();
        }
        return switch (project.getPackaging()) {
            case "pom" -> new ModuleKind.WithoutImage("packaging pom");
            case "ear" -> throw enterpriseArchive();
            case "war" -> repackaged().orElseGet(() -> webApplication("packaging war"));
            default ->
                repackaged()
                        .or(this::namedClass)
                        .or(this::shaded)
                        .or(this::manifestClass)
                        .or(this::foundClass)
                        .or(this::site)
                        .or(this::plainFiles)
                        .orElseGet(() -> new ModuleKind.WithoutImage(
                                "a library: no main class, and no index.html in " + new SiteFolders(project).names()));
        };
    }

    private Optional<ModuleKind> repackaged() {
        Optional<ModuleKind> found = springBoot();
        if (found.isEmpty() && new PluginValues(project, BOOT, "repackage").runs() && !bootLeavesOut()) {
            throw ModuleArchive.missing(project);
        }
        return found;
    }

    private boolean bootLeavesOut() {
        return new PluginValues(project, BOOT, "repackage")
                .text("skip")
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    private Optional<ModuleKind> springBoot() {
        return ModuleArchive.of(project)
                .filter(ModuleArchive::isSpringBoot)
                .findFirst()
                .map(archive -> new ModuleKind.SpringBoot(archive, REPACKAGED));
    }

    private Optional<ModuleKind> shaded() {
        return ModuleArchive.mainOf(project)
                .filter(archive -> archive.mainClass().isPresent())
                .filter(archive -> archive.holdsMoreThan(classes()))
                .map(archive -> new ModuleKind.ExecutableJar(archive, "its jar holds its dependencies"));
    }

    private Optional<ModuleKind> executable() {
        return ModuleArchive.of(project)
                .filter(archive -> archive.mainClass().isPresent())
                .findFirst()
                .map(archive -> new ModuleKind.ExecutableJar(archive, "by configuration"));
    }

    private ModuleKind webApplication(String why) {
        return new ModuleKind.WebApplication(
                ModuleArchive.mainOf(project).orElseThrow(() -> ModuleArchive.missing(project)), why);
    }

    private Optional<ModuleKind> namedClass() {
        return wishes.mainClass().map(name -> program(name, "as container/mainClass says"));
    }

    private Optional<ModuleKind> manifestClass() {
        return new PluginValues(project, JAR, "jar")
                .text("archive", "manifest", "mainClass")
                .or(() -> ModuleArchive.mainOf(project).flatMap(ModuleArchive::mainClass))
                .map(name -> program(name, "as the manifest of its jar says"));
    }

    private ModuleKind program(String mainClass, String why) {
        new MainClassPresence(project, mainClass).require();
        return new ModuleKind.JavaProgram(mainClass, why);
    }

    private Optional<ModuleKind> foundClass() {
        List<String> mainClasses = MainClasses.in(classes());
        if (mainClasses.size() > 1) {
            throw ambiguous(mainClasses);
        }
        return mainClasses.stream()
                .findFirst()
                .map(name -> new ModuleKind.JavaProgram(name, "the only class with a main method"));
    }

    private Optional<ModuleKind> site() {
        if (wishes.siteDirectory().isPresent()) {
            return Optional.of(configuredSite(wishes.siteDirectory().get()));
        }
        return new SiteFolders(project)
                .find()
                .map(folder -> new ModuleKind.StaticSite(
                        folder, "index.html in " + project.getBasedir().toPath().relativize(folder)));
    }

    private ModuleKind configuredSite(Path folder) {
        if (Files.isRegularFile(folder.resolve("index.html"))) {
            return new ModuleKind.StaticSite(folder, "as siteDirectory says");
        }
        throw Problem.of(ProblemCode.CONFIGURATION, "the static site is not where siteDirectory says")
                .found("no index.html in " + folder)
                .why("an image without its files serves nothing")
                .fix("build the site in a phase before deploy, or mend <siteDirectory>")
                .exception();
    }

    private Optional<ModuleKind> plainFiles() {
        return Optional.of(wishes.files())
                .filter(Boolean::booleanValue)
                .map(there -> new ModuleKind.PlainFiles("extraDirectories and an entrypoint"));
    }

    private Path classes() {
        return Path.of(project.getBuild().getOutputDirectory());
    }

    private ReleaseException archiveUnfit(String needed) {
        Supplier<ReleaseException> missing = () -> ModuleArchive.missing(project);
        return ModuleArchive.of(project).findAny().map(there -> unfit(needed)).orElseGet(missing);
    }

    private ReleaseException unfit(String needed) {
        String kind = wishes.kind().text();
        return Problem.of(
                        ProblemCode.KIND_UNFIT, "the module " + project.getArtifactId() + " cannot be of kind " + kind)
                .found("kind = " + kind + ", which needs " + needed)
                .why("an image holds what its kind starts")
                .fix("leave <kind> out, so that it is found, or build what it needs in a phase before deploy")
                .exception();
    }

    private ReleaseException ambiguous(List<String> mainClasses) {
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

    private ReleaseException enterpriseArchive() {
        return Problem.of(
                        ProblemCode.KIND_UNFIT,
                        "the module " + project.getArtifactId() + " is an enterprise application archive")
                .found("packaging ear")
                .why("no image is built of it; leaving it out silently would be an incomplete release")
                .fix("to release without it, in the module's POM, for the plugin:\n"
                        + "<configuration><skip>true</skip></configuration>")
                .exception();
    }
}
