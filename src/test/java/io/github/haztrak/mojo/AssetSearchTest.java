package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetSearchTest {
    @TempDir
    Path folder;

    private KnownReactor reactor;

    @BeforeEach
    void packageModules() throws IOException {
        reactor = KnownReactor.in(folder, "client", "server");
        for (String module : List.of("client", "server")) {
            packaged(module, "jar", "");
            packaged(module, "jar", "sources");
        }
        packaged("server", "zip", "dist");
    }

    @Test
    void findsNothingWhereNothingIsAskedFor() {
        assertThat(found()).isEmpty();
    }

    @Test
    void findsWhatModulesBuild() {
        assertThat(found("artifact:server:jar")).containsExactly("server-1.2.0.jar application/java-archive");
        assertThat(found("artifact:*:jar"))
                .containsExactly(
                        "client-1.2.0.jar application/java-archive", "server-1.2.0.jar application/java-archive");
        assertThat(found("artifact:server:*:*"))
                .containsExactly(
                        "server-1.2.0-dist.zip application/zip", "server-1.2.0-sources.jar application/java-archive");
    }

    @Test
    void findsFilesByTheirPath() throws IOException {
        file("server/target/dist/tool-linux.tar.gz");
        file("server/target/dist/deep/tool-mac.tar.gz");
        file("client/target/dist/tool-windows.zip");
        file("node_modules/any/tool.zip");

        assertThat(found("*/target/dist/*"))
                .containsExactly("tool-linux.tar.gz application/gzip", "tool-windows.zip application/zip");
        assertThat(found("**/*.tar.gz")).hasSize(2);
        assertThat(found("server/target/dist/tool-linux.tar.gz")).hasSize(1);
        assertThat(found("**/tool-*.zip")).hasSize(1);
    }

    @Test
    void takesOnceWhatTwoPatternsName() throws IOException {
        file("dist/a.bin");

        assertThat(found("dist/*.bin", "dist/a.bin")).containsExactly("a.bin application/octet-stream");
    }

    @Test
    void followsNoLinkToElsewhere(@TempDir Path outside) throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.zip"), "secret");
        Files.createSymbolicLink(Files.createDirectories(folder.resolve("dist")).resolve("a.zip"), secret);

        refuses("dist/*.zip", "dist/*.zip fits no file");
    }

    @Test
    @Provokes(ProblemCode.ASSET_UNUSABLE)
    void saysWhichPatternFitsNothing() {
        refuses("dist/*.zip", "dist/*.zip fits no file", "in a phase before deploy");
        refuses("artifact:server:rpm", "fits nothing that this build has packaged", "mvn deploy");
    }

    @Test
    void refusesWhatGitHubWouldNotTake() throws IOException {
        file("one/a.zip");
        file("two/a.zip");
        file("odd/a b.zip");
        Files.createFile(folder.resolve("odd/empty.zip"));
        file("odd/images.txt");

        refuses("*/a.zip", "has the name of");
        refuses("odd/a?b.zip", "another name");
        refuses("odd/empty.zip", "0 bytes");
        refuses("odd/images.txt", "every release may have");
    }

    @Test
    void refusesAFileOfTwoGibibytes() throws IOException {
        try (var sparse =
                new java.io.RandomAccessFile(folder.resolve("large.bin").toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }

        refuses("large.bin", "2147483648 bytes");
    }

    private void refuses(String pattern, String... told) {
        Refused.when(() -> found(pattern)).tells(ProblemCode.ASSET_UNUSABLE, told);
    }

    private List<String> found(String... patterns) {
        List<ReleaseAsset> assets = new AssetSearch(new Reactor(reactor.build()))
                .all(Arrays.stream(patterns).map(AssetPattern::parse).toList());
        return assets.stream()
                .map(asset -> asset.name() + " " + asset.mediaType())
                .toList();
    }

    private void file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }

    private void packaged(String module, String type, String classifier) throws IOException {
        MavenProject project = reactor.module(module);
        Path target = Files.createDirectories(folder.resolve(module + "/target"));
        DefaultArtifactHandler handler = new DefaultArtifactHandler(type);
        handler.setExtension(type);
        DefaultArtifact artifact = new DefaultArtifact("octo", module, "1.2.0", null, type, classifier, handler);
        artifact.setFile(Files.writeString(target.resolve("any" + classifier + "." + type), "content")
                .toFile());
        if (classifier.isEmpty()) {
            project.setArtifact(artifact);
        } else {
            project.getAttachedArtifacts().add(artifact);
        }
    }
}
