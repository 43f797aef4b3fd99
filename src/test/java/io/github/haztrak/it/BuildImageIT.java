package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.testing.BaseImage;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.CncfRegistry;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import io.github.haztrak.testing.Skopeo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An image that is built by name, to be looked at: without a tag, without credentials, on a base that a team has locked. */
class BuildImageIT {
    private CncfRegistry registry;
    private GitSandbox git;
    private String base;

    @BeforeEach
    void makeProject() throws IOException {
        PluginInstall.install();
        registry = CncfRegistry.token();
        base = BaseImage.jre().pushTo(registry, "base/jre:17");
        git = GitSandbox.create().copy(BuildFolder.project("src/it/single-module"));
        String pom = Files.readString(git.folder().resolve("pom.xml"));
        git.write(
                "pom.xml",
                pom.replace(
                        "<version>${haztrak-maven-plugin.version}</version>",
                        "<version>${haztrak-maven-plugin.version}</version><configuration><from><image>" + base
                                + "</image></from></configuration>"));
        git.commit("feat: greet");
    }

    @AfterEach
    void stopRegistry() {
        registry.close();
    }

    @Test
    void canBeReadByOtherProgramsFromItsFolder() throws IOException {
        MavenResult built = build("look", "package", "haztrak:build-image");

        built.assertSuccess().assertOutput("as nobody, no credentials found", "with its base in");
        Path archive = BuildFolder.fresh("archive").resolve("greeter.tar");
        Skopeo.copy("oci:" + layout(), "docker-archive:" + archive + ":greeter:dev");
        assertThat(Skopeo.inspect("docker-archive:" + archive).path("Layers")).hasSize(layers());
        assertThat(Skopeo.inspect("oci:" + layout()).path("Digest").asText())
                .isEqualTo(index().at("/manifests/0/digest").asText());
    }

    @Test
    void keepsItsLayersForTheNextBuildEvenAfterClean() throws IOException {
        build("cold", "package", "haztrak:build-image").assertSuccess();
        JsonNode layers = manifest().path("layers");
        String own = layers.get(layers.size() - 1).path("digest").asText();
        Path kept =
                BuildFolder.at("it-repo").resolve(".cache/haztrak/layers/blobs").resolve(own.replace("sha256:", ""));
        FileTime written = Files.getLastModifiedTime(kept);
        Object file = Files.getAttribute(kept, "unix:ino");

        build("warm", "clean", "package", "haztrak:build-image").assertSuccess();

        assertThat(Files.getAttribute(kept, "unix:ino")).isEqualTo(file);
        assertThat(Files.getLastModifiedTime(kept)).isGreaterThan(written);
        assertThat(layout().resolve("blobs/" + own.replace(':', '/'))).hasSameBinaryContentAs(kept);
    }

    @Test
    void standsOnTheBaseThatIsLockedWhateverItsTagNamesNow() throws IOException {
        build("lock", "package", "haztrak:build-image", "-Dhaztrak.updateLock")
                .assertSuccess()
                .assertOutput("lock      " + base + "  new -> sha256:");
        String lock = Files.readString(git.folder().resolve("haztrak.lock"));
        String digest = annotation("org.opencontainers.image.base.digest");
        assertThat(lock).endsWith("\n" + base + " " + digest + "\n");

        BaseImage.jre()
                .with(jib -> jib.setEnvironment(Map.of("PATH", "/opt/java/bin", "NEWER", "1")))
                .pushTo(registry, "base/jre:17");
        build("locked", "haztrak:build-image").assertSuccess();
        assertThat(annotation("org.opencontainers.image.base.digest")).isEqualTo(digest);

        build("drift", "haztrak:check").assertOutput("lock", base + " is sha256:", "by now");
        assertThat(git.folder().resolve("haztrak.lock")).hasContent(lock);

        build("refresh", "haztrak:build-image", "-Dhaztrak.updateLock").assertSuccess();
        assertThat(annotation("org.opencontainers.image.base.digest")).isNotEqualTo(digest);
        assertThat(git.folder().resolve("haztrak.lock")).content().doesNotContain(digest);

        build("lock-in-release", "deploy", "-Dhaztrak.updateLock").assertFailure();
    }

    private MavenResult build(String name, String... goals) throws IOException {
        return MavenBuild.in(git.folder())
                .named("build-image-" + name)
                .goals(goals)
                .env("DOCKER_CONFIG", BuildFolder.fresh("no-login").toString())
                .run();
    }

    private Path layout() {
        return git.folder().resolve("target/haztrak/image");
    }

    private JsonNode index() throws IOException {
        return new ObjectMapper().readTree(layout().resolve("index.json").toFile());
    }

    private JsonNode manifest() throws IOException {
        String digest = index().at("/manifests/0/digest").asText();
        return new ObjectMapper()
                .readTree(layout().resolve("blobs/" + digest.replace(':', '/')).toFile());
    }

    private int layers() throws IOException {
        return manifest().path("layers").size();
    }

    private String annotation(String key) throws IOException {
        return manifest().path("annotations").path(key).asText();
    }
}
