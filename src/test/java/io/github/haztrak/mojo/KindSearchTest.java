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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindSearchTest {
    private static final KindSearch.Wishes NONE = wish(KindWish.AUTO);

    @TempDir
    private Path folder;

    @Test
    void findsTheOnlyMainClass() throws IOException {
        MavenProject server = module();
        new Classes(server).program("Server").library("Greeting");
        assertThat(decide(server, NONE))
                .isEqualTo(new ModuleKind.JavaProgram("Server", "the only class with a main method"));
    }

    @Test
    @Provokes(ProblemCode.MAIN_CLASS_AMBIGUOUS)
    void refusesToChooseAmongMainClasses() throws IOException {
        MavenProject server = module();
        new Classes(server).program("Server").program("Migration");
        Refused.when(() -> decide(server, NONE))
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
        assertThat(decide(server, starting("Server")))
                .isEqualTo(new ModuleKind.JavaProgram("Server", "as container/mainClass says"));
    }

    @Test
    void passesALibraryOver() throws IOException {
        MavenProject library = module();
        new Classes(library).library("Greeting");
        assertThat(reason(decide(library, NONE)))
                .isEqualTo("a library: no main class, and no index.html in target/dist, dist, build, out");
    }

    @Test
    void passesAModuleWithoutClassesOver() {
        assertThat(reason(decide(module(), NONE))).startsWith("a library");
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/dist", "dist", "build", "out"})
    void findsASiteWhereFrontEndBuildsLeaveIt(String place) throws IOException {
        Path site = site(place);
        assertThat(decide(module(), NONE)).isEqualTo(new ModuleKind.StaticSite(site, "index.html in " + place));
    }

    @Test
    void prefersTheSiteThatThisBuildMade() throws IOException {
        site("dist");
        Path made = site("target/dist");
        assertThat(decide(module(), NONE)).isEqualTo(new ModuleKind.StaticSite(made, "index.html in target/dist"));
    }

    @Test
    void takesTheConfiguredSite() throws IOException {
        Path site = site("public");
        assertThat(decide(module(), siteAt(site))).isEqualTo(new ModuleKind.StaticSite(site, "as siteDirectory says"));
    }

    @Test
    void refusesAConfiguredSiteThatIsNotThere() {
        assertThatThrownBy(() -> decide(module(), siteAt(folder.resolve("public"))))
                .hasMessageContainingAll("HZ-CFG-001", "siteDirectory", "no index.html in " + folder.resolve("public"));
    }

    @Test
    void passesAModuleOfModulesOver() throws IOException {
        site("dist");
        MavenProject root = packaged("pom");
        root.getModel().addModule("client");
        assertThat(reason(decide(root, NONE))).isEqualTo("packaging pom");
    }

    @Test
    void findsTheSiteOfAModuleThatPackagesNothing() throws IOException {
        assertThat(reason(decide(packaged("pom"), NONE)))
                .isEqualTo("packaging pom, and no index.html in target/dist, dist, build, out");
        Path site = site("dist");
        assertThat(decide(packaged("pom"), NONE)).isEqualTo(new ModuleKind.StaticSite(site, "index.html in dist"));
    }

    @Test
    @Provokes(ProblemCode.KIND_UNFIT)
    void refusesToLeaveAnEnterpriseArchiveOutSilently() {
        Refused.when(() -> decide(packaged("ear"), NONE))
                .tells(ProblemCode.KIND_UNFIT, "packaging ear", "<skip>true</skip>");
    }

    @Test
    void leavesASkippedModuleOutWhateverItIs() {
        KindSearch.Wishes skip =
                new KindSearch.Wishes(true, KindWish.WAR, Optional.of("Server"), Optional.empty(), false);
        assertThat(reason(decide(packaged("war"), skip))).isEqualTo("skipped by configuration");
    }

    @Test
    void takesARepackagedJarForASpringBootApplication() throws IOException {
        MavenProject app = module();
        new Classes(app).program("Server");
        new PackagedJar(app).manifest("Spring-Boot-Version", "3.5.7").write("BOOT-INF/classes/Server.class");
        ModuleKind kind = decide(app, NONE);
        assertThat(kind).isInstanceOf(ModuleKind.SpringBoot.class);
        assertThat(kind.why()).isEqualTo("repackaged by spring-boot-maven-plugin");
    }

    @Test
    void findsTheRepackagedJarThatIsAttachedBesideTheModulesOwn() throws IOException {
        MavenProject app = module();
        new PackagedJar(app).write("Server.class");
        new PackagedJar(app).manifest("Spring-Boot-Version", "3.5.7").attach("exec");
        assertThat(decide(app, NONE)).isInstanceOf(ModuleKind.SpringBoot.class);
    }

    @Test
    @Provokes(ProblemCode.MODULE_NOT_PACKAGED)
    void asksForTheArchiveOfAModuleThatIsToBeRepackaged() throws IOException {
        MavenProject app = module();
        new Classes(app).program("Server");
        PackagedJar.repackagedBySpringBoot(app);
        Refused.when(() -> decide(app, NONE))
                .tells(ProblemCode.MODULE_NOT_PACKAGED, "server", "mvn package haztrak:build-image");
    }

    @Test
    void asksForNoArchiveOfALibraryThatIsLeftOutOfRepackaging() throws IOException {
        MavenProject library = module();
        new Classes(library).library("Greeting");
        PackagedJar.repackagedBySpringBoot(library);
        library.getProperties().setProperty("spring-boot.repackage.skip", "true");
        assertThat(reason(decide(library, NONE))).startsWith("a library");
    }

    @Test
    void takesAWarForAWebApplication() throws IOException {
        MavenProject app = packaged("war");
        new PackagedJar(app).write("WEB-INF/web.xml");
        assertThat(decide(app, NONE)).isInstanceOf(ModuleKind.WebApplication.class);
    }

    @Test
    void takesARepackagedWarForASpringBootApplication() throws IOException {
        MavenProject app = packaged("war");
        new PackagedJar(app).manifest("Spring-Boot-Version", "3.5.7").write("WEB-INF/classes/Server.class");
        assertThat(decide(app, NONE)).isInstanceOf(ModuleKind.SpringBoot.class);
    }

    @Test
    void asksForTheArchiveOfAWarModule() {
        assertThatThrownBy(() -> decide(packaged("war"), NONE)).hasMessageContaining("HZ-IMG-010");
    }

    @Test
    void startsAJarThatHoldsItsDependenciesAsItIs() throws IOException {
        MavenProject app = module();
        new Classes(app).program("Server").program("Migration");
        new PackagedJar(app).manifest("Main-Class", "Server").write("Server.class", "org/example/Web.class");
        assertThat(decide(app, NONE)).isInstanceOf(ModuleKind.ExecutableJar.class);
    }

    @Test
    void takesTheMainClassOfAnOrdinaryJarFromItsManifest() throws IOException {
        MavenProject app = module();
        new Classes(app).program("Server").program("Migration");
        new PackagedJar(app).manifest("Main-Class", "Server").write("Server.class");
        assertThat(decide(app, NONE))
                .isEqualTo(new ModuleKind.JavaProgram("Server", "as the manifest of its jar says"));
    }

    @Test
    void startsTheAssemblyWithDependenciesWhereAnExecutableJarIsWanted() throws IOException {
        MavenProject app = module();
        new Classes(app).program("Server");
        new PackagedJar(app).manifest("Main-Class", "Server").write("Server.class");
        Path assembly = new PackagedJar(app)
                .manifest("Main-Class", "Server")
                .file("Server.class", "a class")
                .file("org/example/Web.class", "another's")
                .attach("jar-with-dependencies");
        assertThat(((ModuleKind.ExecutableJar) decide(app, wish(KindWish.EXECUTABLE_JAR)))
                        .archive()
                        .file())
                .isEqualTo(assembly);
    }

    @Test
    void takesTheClassOfTheManifestWhereAJavaProgramIsWanted() throws IOException {
        MavenProject app = module();
        new Classes(app).program("Server").program("Migration");
        new PackagedJar(app).manifest("Main-Class", "Server").write("Server.class", "org/example/Web.class");
        assertThat(decide(app, wish(KindWish.JAVA)))
                .isEqualTo(new ModuleKind.JavaProgram("Server", "as the manifest of its jar says"));
    }

    @Test
    @Provokes(ProblemCode.MAIN_CLASS_UNKNOWN)
    void refusesAMainClassThatIsNowhere() throws IOException {
        MavenProject server = module();
        new Classes(server).program("Server");
        Refused.when(() -> decide(server, starting("octo.Sevrer")))
                .tells(
                        ProblemCode.MAIN_CLASS_UNKNOWN,
                        "octo.Sevrer is neither in",
                        "Server has a main method",
                        "<mainClass>Server</mainClass>");
        Refused.when(() -> decide(KnownReactor.in(folder).module("empty"), starting("octo.Server")))
                .tells(ProblemCode.MAIN_CLASS_UNKNOWN, "mvn package haztrak:build-image");
    }

    @Test
    void findsTheSiteOfAFrontEndThatIsBuiltInAFolderOfItsOwn() throws IOException {
        MavenProject client = module();
        PackagedJar.builtBy(client, "com.github.eirslett", "frontend-maven-plugin", "npm")
                .setConfiguration(PackagedJar.element("workingDirectory", "web"));
        Path site = site("web/dist");
        assertThat(decide(client, NONE)).isEqualTo(new ModuleKind.StaticSite(site, "index.html in web/dist"));
    }

    @Test
    void findsTheSiteOfAnAngularApplication() throws IOException {
        Path site = site("dist/tracking/browser");
        assertThat(decide(module(), NONE)).isInstanceOf(ModuleKind.WithoutImage.class);
        Files.writeString(folder.resolve("server/angular.json"), "{}");
        assertThat(decide(module(), NONE))
                .isEqualTo(new ModuleKind.StaticSite(site, "index.html in dist/tracking/browser"));
    }

    @Test
    void refusesToChooseAmongTheApplicationsOfAngular() throws IOException {
        site("dist/tracking/browser");
        site("dist/admin/browser");
        Files.writeString(folder.resolve("server/angular.json"), "{}");
        assertThatThrownBy(() -> decide(module(), NONE))
                .hasMessageContainingAll("HZ-IMG-011", "<siteDirectory>dist/admin/browser</siteDirectory>");
    }

    @Test
    void takesPagesInsideAJarForAPartOfAProgram() throws IOException {
        MavenProject server = module();
        new Classes(server).program("Server").resource("static/index.html", "<!doctype html>");
        assertThat(decide(server, NONE)).isInstanceOf(ModuleKind.JavaProgram.class);
    }

    @Test
    void makesAnImageOfPlainFilesWhereThePomSaysWhatToStart() {
        KindSearch.Wishes files = new KindSearch.Wishes(false, KindWish.AUTO, Optional.empty(), Optional.empty(), true);
        assertThat(decide(module(), files)).isInstanceOf(ModuleKind.PlainFiles.class);
        assertThat(decide(packaged("pom"), files)).isInstanceOf(ModuleKind.PlainFiles.class);
    }

    @Test
    void obeysAConfiguredKind() throws IOException {
        MavenProject both = module();
        new Classes(both).program("Server");
        site("dist");
        assertThat(decide(both, wish(KindWish.SITE))).isInstanceOf(ModuleKind.StaticSite.class);
        assertThat(decide(both, wish(KindWish.JAVA))).isInstanceOf(ModuleKind.JavaProgram.class);
        assertThat(reason(decide(both, wish(KindWish.NONE)))).isEqualTo("by configuration");
    }

    @ParameterizedTest
    @EnumSource(
            value = KindWish.class,
            names = {"JAVA", "SITE", "FILES"})
    void refusesAKindThatTheModuleHasNothingFor(KindWish kind) {
        assertThatThrownBy(() -> decide(module(), wish(kind)))
                .hasMessageContainingAll("HZ-IMG-011", "kind = " + kind.text() + ", which needs");
    }

    @ParameterizedTest
    @EnumSource(
            value = KindWish.class,
            names = {"SPRING_BOOT", "EXECUTABLE_JAR"})
    void refusesAnArchiveOfAnotherKind(KindWish kind) throws IOException {
        MavenProject library = module();
        new PackagedJar(library).write("Greeting.class");
        assertThatThrownBy(() -> decide(library, wish(kind))).hasMessageContaining("HZ-IMG-011");
    }

    @ParameterizedTest
    @EnumSource(
            value = KindWish.class,
            names = {"SPRING_BOOT", "EXECUTABLE_JAR", "WAR"})
    void asksForTheArchiveThatAConfiguredKindNeeds(KindWish kind) {
        assertThatThrownBy(() -> decide(module(), wish(kind))).hasMessageContaining("HZ-IMG-010");
    }

    private static ModuleKind decide(MavenProject project, KindSearch.Wishes wishes) {
        return new KindSearch(project, wishes).decide();
    }

    private static KindSearch.Wishes wish(KindWish kind) {
        return new KindSearch.Wishes(false, kind, Optional.empty(), Optional.empty(), false);
    }

    private static KindSearch.Wishes starting(String mainClass) {
        return new KindSearch.Wishes(false, KindWish.AUTO, Optional.of(mainClass), Optional.empty(), false);
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

    private static KindSearch.Wishes siteAt(Path site) {
        return new KindSearch.Wishes(false, KindWish.AUTO, Optional.empty(), Optional.of(site), false);
    }

    private static String reason(ModuleKind kind) {
        return ((ModuleKind.WithoutImage) kind).why();
    }
}
