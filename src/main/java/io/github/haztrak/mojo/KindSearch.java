package io.github.haztrak.mojo;

import io.github.haztrak.jib.MainClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    private static final String BOOT_SKIP = "spring-boot.repackage.skip";
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
                namedClass()
                        .or(this::manifestClass)
                        .or(this::foundClass)
                        .orElseThrow(() -> refusal().unfit("a class with a main method: none is there"));
            case SPRING_BOOT ->
                springBoot()
                        .orElseThrow(
                                () -> refusal().archiveUnfit("an archive with Spring-Boot-Version in its manifest"));
            case EXECUTABLE_JAR ->
                executable().orElseThrow(() -> refusal().archiveUnfit("a jar with Main-Class in its manifest"));
            case WAR -> webApplication("by configuration");
            case SITE -> site().orElseThrow(() -> refusal().unfit("index.html in " + new SiteFolders(project).names()));
            case FILES ->
                plainFiles().orElseThrow(() -> refusal().unfit("files in extraDirectories and a container/entrypoint"));
        };
    }

    private ModuleKind detected() {
        if (wishes.siteDirectory().isPresent()) {
            return site().orElseThrow();
        }
        return switch (project.getPackaging()) {
            case "pom" -> project.getModules().isEmpty() ? withoutJar("packaging pom, and ") : aggregator();
            case "ear" -> throw refusal().enterpriseArchive();
            case "war" -> repackaged().orElseGet(() -> webApplication("packaging war"));
            default ->
                repackaged()
                        .or(this::namedClass)
                        .or(this::shaded)
                        .or(this::manifestClass)
                        .or(this::foundClass)
                        .orElseGet(() -> withoutJar("a library: no main class, and "));
        };
    }

    private static ModuleKind aggregator() {
        return new ModuleKind.WithoutImage("packaging pom");
    }

    /** What can be there where no Java is. */
    private ModuleKind withoutJar(String otherwise) {
        return site().or(this::plainFiles)
                .orElseGet(() -> new ModuleKind.WithoutImage(
                        otherwise + "no index.html in " + new SiteFolders(project).names()));
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
                .or(() -> Optional.ofNullable(project.getProperties().getProperty(BOOT_SKIP)))
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

    /** One that an assembly has attached goes before the module's own, which needs its dependencies beside it. */
    private Optional<ModuleKind> executable() {
        List<ModuleArchive> startable = ModuleArchive.of(project)
                .filter(archive -> archive.mainClass().isPresent())
                .toList();
        return startable.stream()
                .filter(archive -> archive.holdsMoreThan(classes()))
                .findFirst()
                .or(() -> startable.stream().findFirst())
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
                .or(() -> ModuleArchive.mainOf(project)
                        .filter(archive -> !archive.isSpringBoot())
                        .flatMap(ModuleArchive::mainClass))
                .map(name -> program(name, "as the manifest of its jar says"));
    }

    private ModuleKind program(String mainClass, String why) {
        new MainClassPresence(project, mainClass).require();
        return new ModuleKind.JavaProgram(mainClass, why);
    }

    private Optional<ModuleKind> foundClass() {
        List<String> mainClasses = MainClasses.in(classes());
        if (mainClasses.size() > 1) {
            throw refusal().ambiguous(mainClasses);
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
        if (!Files.isRegularFile(folder.resolve("index.html"))) {
            throw refusal().noSite(folder);
        }
        return new ModuleKind.StaticSite(folder, "as siteDirectory says");
    }

    private Optional<ModuleKind> plainFiles() {
        return Optional.of(wishes.files())
                .filter(Boolean::booleanValue)
                .map(there -> new ModuleKind.PlainFiles("extraDirectories and an entrypoint"));
    }

    private KindRefusal refusal() {
        return new KindRefusal(project, wishes.kind());
    }

    private Path classes() {
        return Path.of(project.getBuild().getOutputDirectory());
    }
}
