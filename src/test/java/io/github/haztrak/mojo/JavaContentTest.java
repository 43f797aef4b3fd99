package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.LayerContent;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaContentTest {
    @TempDir
    private Path folder;

    private KnownReactor reactor;
    private final Set<Artifact> artifacts = new LinkedHashSet<>();

    @BeforeEach
    void serverWithALibraryOfItsOwn() throws IOException {
        reactor = KnownReactor.in(folder, "shared", "server");
        new Classes(server()).program("Server").resource("greeting.properties", "hello=world");
        server().setArtifacts(artifacts);
    }

    @Test
    void laysWhatChangesLeastLowest() throws IOException {
        add("org.example", "web", "3.1", "compile");
        add("org.example", "next", "4.0-SNAPSHOT", "runtime");
        add("octo", "shared", "1.2.0", "compile");
        ImageContent content = content();
        assertThat(content.layers())
                .extracting(LayerContent::name)
                .containsExactly(
                        "dependencies",
                        "snapshot dependencies",
                        "project dependencies",
                        "resources",
                        "classes",
                        "jvm arg files");
        assertThat(targets(content))
                .containsExactly(
                        "/app/libs/web-3.1.jar",
                        "/app/libs/next-4.0-SNAPSHOT.jar",
                        "/app/libs/shared-1.2.0.jar",
                        "/app/resources/greeting.properties",
                        "/app/classes/Server.class",
                        "/app/jib-classpath-file",
                        "/app/jib-main-class-file");
    }

    @Test
    void makesNoLayerWithoutFiles() {
        assertThat(content().layers())
                .extracting(LayerContent::name)
                .containsExactly("resources", "classes", "jvm arg files");
    }

    @Test
    void startsTheProgramWithTheClassPathInTheOrderOfThePom() throws IOException {
        add("octo", "shared", "1.2.0", "compile");
        add("org.example", "web", "3.1", "compile");
        ImageContent content = content();
        assertThat(content.container().process().entrypoint())
                .containsExactly("java", "-cp", "@/app/jib-classpath-file", "Server");
        assertThat(source(content, "/app/jib-classpath-file"))
                .hasContent("/app/resources:/app/classes:/app/libs/shared-1.2.0.jar:/app/libs/web-3.1.jar");
    }

    @Test
    void tellsJava8TheClassPathOnTheLine() throws IOException {
        new Classes(server()).program("Server", "8");
        add("org.example", "web", "3.1", "compile");
        assertThat(content().container().process().entrypoint())
                .containsExactly("java", "-cp", "/app/resources:/app/classes:/app/libs/web-3.1.jar", "Server");
        new Classes(server()).program("Server", "9");
        assertThat(content().container().process().entrypoint())
                .containsExactly("java", "-cp", "@/app/jib-classpath-file", "Server");
    }

    @Test
    void packsWhatTheProgramNeedsAtRunTimeAlone() throws IOException {
        add("org.example", "compiled", "1", "compile");
        add("org.example", "loaded", "1", "runtime");
        add("org.example", "given", "1", "provided");
        add("org.example", "tested", "1", "test");
        add("org.example", "bundled", "1", "system");
        assertThat(targets(content()))
                .filteredOn(target -> target.startsWith("/app/libs/"))
                .containsExactly("/app/libs/bundled-1.jar", "/app/libs/compiled-1.jar", "/app/libs/loaded-1.jar");
    }

    @Test
    void tellsFilesOfOneNameApart() throws IOException {
        add("org.example", "api", "1", "compile");
        add("org.other", "api", "1", "compile");
        ImageContent content = content();
        assertThat(targets(content)).contains("/app/libs/org.example-api-1.jar", "/app/libs/org.other-api-1.jar");
        assertThat(source(content, "/app/jib-classpath-file"))
                .hasContent(
                        "/app/resources:/app/classes:/app/libs/org.example-api-1.jar:/app/libs/org.other-api-1.jar");
    }

    @Test
    void tellsModulesOfOneNameApart() throws IOException {
        reactor.module("twin").setGroupId("octo.other");
        reactor.module("twin").setArtifactId("shared");
        add("octo", "shared", "1.2.0", "compile");
        add("octo.other", "shared", "1.2.0", "compile");
        ImageContent content = content();
        assertThat(source(content, "/app/libs/octo-shared-1.2.0.jar"))
                .isNotEqualTo(source(content, "/app/libs/octo.other-shared-1.2.0.jar"));
    }

    @Test
    void normalizesTheJarsOfThisReactorAlone() throws IOException {
        add("octo", "shared", "1.2.0", "compile");
        Path other = add("octo", "shared-protocol", "1.2.0", "compile");
        ImageContent content = content();
        assertThat(source(content, "/app/libs/shared-1.2.0.jar"))
                .startsWith(folder.resolve("server/target/haztrak/generated"));
        assertThat(source(content, "/app/libs/shared-protocol-1.2.0.jar")).isEqualTo(other);
    }

    @Test
    @Provokes(ProblemCode.DEPENDENCY_NOT_PACKAGED)
    void refusesADependencyThatIsAFolderOfClasses() {
        artifacts.add(artifact("octo", "shared", "1.2.0", "compile"));
        artifacts.iterator().next().setFile(folder.toFile());
        Refused.when(this::content)
                .tells(ProblemCode.DEPENDENCY_NOT_PACKAGED, "a dependency of server", "octo:shared:jar:1.2.0");
    }

    private ImageContent content() {
        return new JavaContent(reactor.build(), server()).of("Server", new Container());
    }

    private MavenProject server() {
        return reactor.module("server");
    }

    private Path add(String group, String name, String version, String scope) throws IOException {
        Path file = Files.createDirectories(folder.resolve("repository").resolve(group))
                .resolve(name + "-" + version + ".jar");
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry(group));
            jar.closeEntry();
        }
        Artifact artifact = artifact(group, name, version, scope);
        artifact.setFile(file.toFile());
        artifacts.add(artifact);
        return file;
    }

    private static Artifact artifact(String group, String name, String version, String scope) {
        DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
        handler.setAddedToClasspath(true);
        return new DefaultArtifact(group, name, version, scope, "jar", null, handler);
    }

    private static List<String> targets(ImageContent content) {
        return content.layers().stream()
                .flatMap(layer -> layer.files().stream())
                .map(FileEntry::target)
                .toList();
    }

    private static Path source(ImageContent content, String target) {
        return content.layers().stream()
                .flatMap(layer -> layer.files().stream())
                .filter(entry -> entry.target().equals(target))
                .map(FileEntry::source)
                .findFirst()
                .orElseThrow();
    }
}
