package io.github.haztrak.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds are compared: what makes them the same program, and what does not. */
class FingerprintTest {
    private static final Digest BASE = Digest.of("a base");

    @TempDir
    Path folder;

    private int build;

    @Test
    void isTheSameForTheNextVersionOfTheSameProgram() throws IOException {
        assertThat(program("1.1.0").fingerprint()).isEqualTo(program("1.2.0").fingerprint());
    }

    @Test
    void leavesOutWhatMavenWritesIntoAModulesJar() throws IOException {
        Program old = program("1.1.0");
        Program now = program("1.2.0");
        now.shared.put("META-INF/maven/com.example/shared/pom.properties", "version=1.2.0");
        now.shared.put(
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\r\nBundle-Version: 1.2.0\r\nBuild-Tag: 7\r\nClass-Path: other-1.2.0.jar"
                        + " shared-1.2.0.jar\r\nImplementation-Version: 1.2.0\r\nAutomatic-Module-Name: shared\r\n\r\n");
        old.shared.put(
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\r\nImplementation-Version: 1.1.0\r\nAutomatic-Module-Name: shared\r\nClass-Path:"
                        + " other-1.2.0.jar shared-1.1.0.jar\r\n\r\n");

        assertThat(now.fingerprint()).isEqualTo(old.fingerprint());
    }

    @Test
    void seesAManifestThatSaysSomethingElse() throws IOException {
        Program other = program("1.1.0");
        other.shared.put(
                "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nAutomatic-Module-Name: another.name\r\n\r\n");

        assertThat(other.fingerprint()).isNotEqualTo(program("1.1.0").fingerprint());
    }

    @Test
    void seesAChangeInAModulesJar() throws IOException {
        Program other = program("1.2.0");
        other.shared.put("com/example/Shared.class", "other code");

        assertThat(other.fingerprint()).isNotEqualTo(program("1.2.0").fingerprint());
    }

    @Test
    void seesAFileMoreInAModulesJar() throws IOException {
        Program other = program("1.2.0");
        other.shared.put("META-INF/services/com.example.Service", "");

        assertThat(other.fingerprint()).isNotEqualTo(program("1.2.0").fingerprint());
    }

    @Test
    void seesAResourceThatHoldsTheVersion() throws IOException {
        Program old = program("1.1.0");
        Program now = program("1.2.0");
        old.resource = "app.version=1.1.0";
        now.resource = "app.version=1.2.0";

        assertThat(now.fingerprint()).isNotEqualTo(old.fingerprint());
    }

    @Test
    void seesAVariableThatHoldsTheVersion() throws IOException {
        Program old = program("1.1.0");
        Program now = program("1.2.0");
        old.environment = Map.of("APP_VERSION", "1.1.0");
        now.environment = Map.of("APP_VERSION", "1.2.0");

        assertThat(now.fingerprint()).isNotEqualTo(old.fingerprint());
    }

    @Test
    void passesOverLabelsThatHoldVersionCommitOrTime() throws IOException {
        Program old = program("1.1.0");
        Program now = program("1.2.0");
        old.labels = Map.of("page", "https://example.test/1.1.0/", Provenance.VERSION, "1.1.0", "rev", old.commit());
        now.labels = Map.of("page", "https://example.test/1.2.0/", Provenance.VERSION, "1.2.0", "rev", now.commit());

        assertThat(now.fingerprint()).isEqualTo(old.fingerprint());
    }

    @Test
    void seesALabelThatSaysSomethingElse() throws IOException {
        Program old = program("1.1.0");
        Program now = program("1.2.0");
        old.labels = Map.of("needs", "11.1.0");
        now.labels = Map.of("needs", "11.2.0");

        assertThat(now.fingerprint()).isNotEqualTo(old.fingerprint());
    }

    @Test
    void seesAnotherLibraryEvenOfTheProjectsOwnVersion() throws IOException {
        Program old = program("1.1.0");
        Program now = program("1.2.0");
        old.library = "foreign-1.1.0.jar";
        now.library = "foreign-1.2.0.jar";

        assertThat(now.fingerprint()).isNotEqualTo(old.fingerprint());
    }

    @Test
    void seesAnotherBaseAndAnotherPlatform() throws IOException {
        Program program = program("1.2.0");
        ImageRequest request = program.request(Platform.DEFAULT);

        assertThat(Fingerprint.of(request, Digest.of("an updated base"))).isNotEqualTo(program.fingerprint());
        assertThat(Fingerprint.of(program.request(Platform.DEFAULT, Platform.parse("linux/arm64")), BASE))
                .isNotEqualTo(program.fingerprint());
    }

    @Test
    void leavesOutTheVersionThatTheCompilerWritesIntoAModuleDescription() throws IOException {
        Program old = program("1.1.0");
        Program now = program("1.2.0");
        Program other = program("1.2.0");
        old.module = moduleInfo("1.1.0", "requires java.sql;");
        now.module = moduleInfo("1.2.0", "requires java.sql;");
        other.module = moduleInfo("1.2.0", "requires java.sql; requires java.naming;");

        assertThat(old.module).isNotEqualTo(now.module);
        assertThat(now.fingerprint()).isEqualTo(old.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    @Test
    void travelsInAnAnnotation() throws IOException {
        Fingerprint fingerprint = program("1.2.0").fingerprint();
        ImageRequest marked = program("1.2.0").request(Platform.DEFAULT).with(fingerprint);

        assertThat(Fingerprint.in(marked.provenance().annotations())).contains(fingerprint);
        assertThat(Fingerprint.in(Map.of(Fingerprint.ANNOTATION, "none"))).isEmpty();
        assertThat(Fingerprint.in(Map.of())).isEmpty();
    }

    private Program program(String version) throws IOException {
        return new Program(version, Files.createDirectory(folder.resolve("build-" + build++)));
    }

    private byte[] moduleInfo(String version, String requires) throws IOException {
        Path out = Files.createDirectory(folder.resolve("module-" + build++));
        Path source = Files.writeString(out.resolve("module-info.java"), "module app {" + requires + "}");
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        assertThat(javac.run(
                        System.out, System.err, "--module-version", version, "-d", out.toString(), source.toString()))
                .isZero();
        return Files.readAllBytes(out.resolve("module-info.class"));
    }

    /** A Java program as a build leaves it, with the jar of another module of the build. */
    private static final class Program {
        private final String version;
        private final Path place;
        private final Map<String, String> shared = new LinkedHashMap<>();
        private String resource = "greeting=hello";
        private String library = "foreign-3.0.jar";
        private byte[] module = {};
        private Map<String, String> environment = Map.of("MODE", "plain");
        private Map<String, String> labels = Map.of("team", "octo");

        Program(String version, Path place) {
            this.version = version;
            this.place = place;
            shared.put(
                    "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nImplementation-Version: " + version + "\r\n\r\n");
            shared.put("META-INF/maven/com.example/shared/pom.xml", "<version>" + version + "</version>");
            shared.put("com/example/Shared.class", "code");
        }

        String commit() {
            return Digest.of(version).hex().substring(0, 40);
        }

        Fingerprint fingerprint() throws IOException {
            return Fingerprint.of(request(Platform.DEFAULT), BASE);
        }

        ImageRequest request(Platform... platforms) throws IOException {
            String jar = "/app/libs/shared-" + version + ".jar";
            String list = "/app/jib-classpath-file";
            List<FileEntry> classes = new ArrayList<>(List.of(new FileEntry(file("Main", "main"), "/app/Main.class")));
            if (module.length > 0) {
                classes.add(new FileEntry(
                        Files.write(place.resolve("module-info"), module), "/app/classes/module-info.class"));
            }
            List<LayerContent> layers = List.of(
                    new LayerContent(
                            "dependencies", List.of(new FileEntry(file("foreign", "bytes"), "/app/libs/" + library))),
                    new LayerContent("project dependencies", List.of(new FileEntry(jar(), jar))),
                    new LayerContent(
                            "resources",
                            List.of(
                                    new FileEntry(file("resource", resource), "/app/resources/app.properties"),
                                    new FileEntry(
                                            file("pom", version), "/app/resources/META-INF/maven/g/a/pom.properties"))),
                    new LayerContent("classes", classes),
                    new LayerContent("jvm arg files", List.of(new FileEntry(file("list", "/app/Main:" + jar), list))));
            return new ImageRequest(
                    new ImageIdentity("server", ImageKind.JAVA, ImageName.parse("ghcr.io/octo/server")),
                    new BaseImage(ImageReference.parse("eclipse-temurin:17-jre"), List.of(platforms)),
                    new ImageContent(
                            layers, settings(), new ModuleJars(Map.of(jar, "/app/libs/shared.jar"), Set.of(list))),
                    new Provenance(
                            Instant.ofEpochSecond(version.hashCode()),
                            Map.of(
                                    Provenance.VERSION,
                                    version,
                                    Provenance.REVISION,
                                    commit(),
                                    Provenance.CREATED,
                                    Instant.ofEpochSecond(version.hashCode()).toString(),
                                    Provenance.DOCUMENTATION,
                                    "https://example.test/docs/" + version)));
        }

        private ContainerSettings settings() {
            return new ContainerSettings(
                    new ContainerSettings.Process(
                            List.of("java", "Main"), List.of(), Optional.empty(), Optional.empty()),
                    environment,
                    labels,
                    new ContainerSettings.Exposure(Set.of("8080/tcp"), Set.of()));
        }

        private Path file(String name, String content) throws IOException {
            return Files.writeString(place.resolve(name), content);
        }

        private Path jar() throws IOException {
            Path jar = place.resolve("shared.jar");
            try (OutputStream file = Files.newOutputStream(jar);
                    ZipOutputStream out = new ZipOutputStream(file)) {
                for (Map.Entry<String, String> entry : shared.entrySet()) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    out.write(entry.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            return jar;
        }
    }
}
