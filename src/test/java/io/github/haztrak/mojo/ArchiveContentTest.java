package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.LayerContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images that are made of an archive: Spring Boot's, a war, an executable jar. */
class ArchiveContentTest {
    private static final String BOOT = "Spring-Boot-Version";

    @TempDir
    private Path folder;

    private KnownReactor reactor;
    private Path web;

    @BeforeEach
    void applicationWithALibrary() throws IOException {
        reactor = KnownReactor.in(folder, "app");
        web = Files.writeString(folder.resolve("web-3.1.jar"), "the library");
        app().setArtifacts(Set.of(artifact("web", web)));
    }

    @Test
    void laysASpringBootApplicationAsItsIndexSays() throws IOException {
        boot().file("BOOT-INF/layers.idx", """
                        - "dependencies":
                          - "BOOT-INF/lib/web-3.1.jar"
                        - "spring-boot-loader":
                          - "org/"
                        - "snapshot-dependencies":
                        - "company":
                          - "BOOT-INF/lib/"
                        - "application":
                          - "BOOT-INF/classes/"
                          - "META-INF/"
                        """).write();
        ImageContent content = bootContent(new Container());
        assertThat(content.layers())
                .extracting(LayerContent::name)
                .containsExactly("dependencies", "company", "application", "jvm arg files");
        assertThat(targets(content))
                .containsExactly(
                        "/app/BOOT-INF/lib/web-3.1.jar",
                        "/app/BOOT-INF/lib/house-1.jar",
                        "/app/BOOT-INF/classes/App.class",
                        "/app/BOOT-INF/classes/application.yaml",
                        "/app/jib-classpath-file",
                        "/app/jib-main-class-file");
    }

    @Test
    void keepsWhatTheClassPathOfASpringBootApplicationHasBelowMetaInf() throws IOException {
        boot().file("META-INF/persistence.xml", "<persistence/>")
                .file("META-INF/resources/logo.svg", "<svg/>")
                .file("META-INF/maven/octo/app/pom.properties", "version=1")
                .file("META-INF/OCTO.SF", "a signature")
                .write();
        assertThat(targets(bootContent(new Container())))
                .filteredOn(target -> target.contains("META-INF"))
                .containsExactlyInAnyOrder(
                        "/app/BOOT-INF/classes/META-INF/persistence.xml",
                        "/app/BOOT-INF/classes/META-INF/resources/logo.svg");
    }

    @Test
    void laysASpringBootApplicationWithoutIndexAsAnyProgram() throws IOException {
        boot().write();
        assertThat(bootContent(new Container()).layers())
                .extracting(LayerContent::name)
                .containsExactly("dependencies", "resources", "classes", "jvm arg files");
    }

    @Test
    void startsASpringBootApplicationWithoutItsLoaderInTheOrderOfItsIndex() throws IOException {
        boot().file("BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/web-3.1.jar\"\n- \"BOOT-INF/lib/house-1.jar\"\n")
                .write();
        ImageContent content = bootContent(new Container());
        assertThat(content.container().process().entrypoint())
                .containsExactly("java", "-cp", "@/app/jib-classpath-file", "octo.App");
        assertThat(source(content, "/app/jib-classpath-file"))
                .hasContent("/app/BOOT-INF/classes:/app/BOOT-INF/lib/web-3.1.jar:/app/BOOT-INF/lib/house-1.jar");
    }

    @Test
    void takesALibraryFromWhereMavenHasItIfItIsTheSame() throws IOException {
        boot().write();
        assertThat(source(bootContent(new Container()), "/app/BOOT-INF/lib/web-3.1.jar"))
                .isEqualTo(web);
        Files.writeString(web, "another library");
        assertThat(source(bootContent(new Container()), "/app/BOOT-INF/lib/web-3.1.jar"))
                .hasContent("the library")
                .isNotEqualTo(web);
    }

    @Test
    void asksWhatToStartWhereTheManifestDoesNotSay() throws IOException {
        new PackagedJar(app()).manifest(BOOT, "3.5.7").write("BOOT-INF/classes/App.class");
        assertThatThrownBy(() -> bootContent(new Container()))
                .hasMessageContainingAll("HZ-IMG-012", "no Start-Class", "<mainClass>");
    }

    @Test
    void keepsThePagesOfARepackagedWarWhereItLooksForThem() throws IOException {
        app().setPackaging("war");
        new PackagedJar(app())
                .manifest(BOOT, "3.5.7")
                .manifest("Start-Class", "octo.App")
                .file("WEB-INF/lib/web-3.1.jar", "the library")
                .write(
                        "org/springframework/boot/loader/launch/WarLauncher.class",
                        "WEB-INF/classes/App.class",
                        "WEB-INF/lib-provided/tomcat-11.jar",
                        "index.jsp");
        ImageContent content = bootContent(new Container());
        assertThat(targets(content))
                .contains("/app/index.jsp", "/app/WEB-INF/lib-provided/tomcat-11.jar")
                .noneMatch(target -> target.contains("loader"));
        assertThat(source(content, "/app/jib-classpath-file"))
                .hasContent("/app/WEB-INF/classes:/app/WEB-INF/lib-provided/tomcat-11.jar"
                        + ":/app/WEB-INF/lib/web-3.1.jar");
    }

    @Test
    void laysAWarInJibsOrderWhereTomcatLooksForIt() throws IOException {
        ImageContent content = warContent(new From());
        assertThat(content.layers())
                .extracting(LayerContent::name)
                .containsExactly("dependencies", "resources", "classes");
        assertThat(targets(content))
                .containsExactly(
                        "/usr/local/tomcat/webapps/ROOT/WEB-INF/lib/web-3.1.jar",
                        "/usr/local/tomcat/webapps/ROOT/META-INF/MANIFEST.MF",
                        "/usr/local/tomcat/webapps/ROOT/WEB-INF/web.xml",
                        "/usr/local/tomcat/webapps/ROOT/index.html",
                        "/usr/local/tomcat/webapps/ROOT/WEB-INF/classes/Hello.class");
        assertThat(content.container().process().entrypoint()).isEmpty();
        assertThat(content.container().exposure().ports()).isEmpty();
    }

    @Test
    void keepsTheFoldersOfAWarInWhichNothingLies() throws IOException {
        app().setPackaging("war");
        new PackagedJar(app()).write("WEB-INF/", "WEB-INF/lib/", "WEB-INF/web.xml", "uploads/", "uploads/today/");
        ImageContent content = new WarContent(place(), archive()).with(beans(new From()));
        assertThat(content.layers()).extracting(LayerContent::name).containsExactly("resources");
        assertThat(entries(content))
                .extracting(entry -> entry.permissions() + " " + entry.target())
                .contains(
                        "755 /usr/local/tomcat/webapps/ROOT/WEB-INF/lib",
                        "755 /usr/local/tomcat/webapps/ROOT/uploads/today",
                        "644 /usr/local/tomcat/webapps/ROOT/WEB-INF/web.xml")
                .doesNotContain("755 /usr/local/tomcat/webapps/ROOT/uploads");
    }

    @Test
    void knowsWhereBasesLookForApplications() {
        assertThat(ServletBase.appRoot(ImageReference.parse("jetty:12-jre21")))
                .isEqualTo("/var/lib/jetty/webapps/ROOT");
        assertThatThrownBy(() -> ServletBase.appRoot(ImageReference.parse("ghcr.io/octo/servlets:1")))
                .hasMessageContainingAll("HZ-CFG-001", "container/appRoot", "ghcr.io/octo/servlets");
    }

    @Test
    void choosesTheServletContainerByItsApiAndTheJavaRelease() {
        assertThat(new ServletBase(app()).image()).isEqualTo("tomcat:11-jre17");
        app().getProperties().setProperty("maven.compiler.release", "21");
        assertThat(new ServletBase(app()).image()).isEqualTo("tomcat:11-jre21");
        assertThat(containerFor("javax.inject", "1")).isEqualTo("tomcat:11-jre21");
        assertThat(containerFor("jakarta.servlet", "6.1.0")).isEqualTo("tomcat:11-jre21");
        assertThat(containerFor("javax.servlet", "4.0.1")).isEqualTo("tomcat:9-jre21");
        assertThat(containerFor("javax", "8.0.1")).isEqualTo("tomcat:9-jre21");
        assertThat(containerFor("jakarta.servlet", "4.0.4")).isEqualTo("tomcat:9-jre21");
        assertThat(containerFor("jakarta.platform", "8.0.0")).isEqualTo("tomcat:9-jre21");
        assertThat(containerFor("jakarta.platform", "11.0.0")).isEqualTo("tomcat:11-jre21");
    }

    private String containerFor(String group, String version) {
        Dependency api = new Dependency();
        api.setGroupId(group);
        api.setVersion(version);
        app().getModel().setDependencies(List.of(api));
        return new ServletBase(app()).image();
    }

    @Test
    void startsAnExecutableJarUnderANameWithoutVersion() throws IOException {
        new PackagedJar(app()).manifest("Main-Class", "octo.App").write("octo/App.class");
        ImageContent content = new ExecutableJarContent(app(), archive()).with(new Container());
        assertThat(targets(content)).containsExactly("/app/app.jar");
        assertThat(content.container().process().entrypoint()).containsExactly("java", "-jar", "/app/app.jar");
    }

    @Test
    void refusesAnArchiveThatLeadsOutOfItself() throws IOException {
        new PackagedJar(app())
                .manifest(BOOT, "3.5.7")
                .manifest("Start-Class", "App")
                .write("BOOT-INF/../../../x");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> bootContent(new Container()))
                .withMessageContaining("outside of itself");
        assertThat(folder.resolve("app/target/haztrak/x")).doesNotExist();
    }

    private PackagedJar boot() {
        return new PackagedJar(app())
                .manifest(BOOT, "3.5.7")
                .manifest("Start-Class", "octo.App")
                .file("org/springframework/boot/loader/launch/JarLauncher.class", "loader")
                .file("META-INF/services/loader", "for the loader")
                .file("BOOT-INF/classes/App.class", "a class")
                .file("BOOT-INF/classes/application.yaml", "a: 1")
                .file("BOOT-INF/lib/house-1.jar", "of a company")
                .file("BOOT-INF/lib/spring-boot-jarmode-tools-3.5.7.jar", "tools")
                .file("BOOT-INF/lib/web-3.1.jar", "the library");
    }

    private ImageContent bootContent(Container container) {
        return new SpringBootContent(place(), archive()).with(container);
    }

    private ImageContent warContent(From from) throws IOException {
        app().setPackaging("war");
        new PackagedJar(app())
                .file("WEB-INF/lib/web-3.1.jar", "the library")
                .write("WEB-INF/classes/Hello.class", "WEB-INF/web.xml", "index.html");
        return new WarContent(place(), archive()).with(beans(from));
    }

    private static ModuleImage.Beans beans(From from) {
        return new ModuleImage.Beans(from, new To(), new Container(), new ExtraDirectories());
    }

    private ModuleArchive archive() {
        return ModuleArchive.mainOf(app()).orElseThrow();
    }

    private Goal.Place place() {
        return new Goal.Place(reactor.build(), app(), KnownReactor.named("build-image"));
    }

    private MavenProject app() {
        return reactor.module("app");
    }

    private static Artifact artifact(String name, Path file) {
        DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
        handler.setAddedToClasspath(true);
        Artifact artifact = new DefaultArtifact("org.example", name, "3.1", "compile", "jar", null, handler);
        artifact.setFile(file.toFile());
        return artifact;
    }

    private static List<String> targets(ImageContent content) {
        return entries(content).stream().map(FileEntry::target).toList();
    }

    private static Path source(ImageContent content, String target) {
        return entries(content).stream()
                .filter(entry -> entry.target().equals(target))
                .map(FileEntry::source)
                .findFirst()
                .orElseThrow(() -> new AssertionError(target + " is not in "
                        + Arrays.toString(content.layers().toArray())));
    }

    private static List<FileEntry> entries(ImageContent content) {
        return content.layers().stream()
                .flatMap(layer -> layer.files().stream())
                .toList();
    }
}
