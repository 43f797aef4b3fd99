package io.github.haztrak.jib;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.Layer;
import io.github.haztrak.image.LayerContent;
import io.github.haztrak.image.Permissions;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JibLayerBuilderTest {

    @TempDir
    Path folder;

    @Test
    void writesTheLayersInTheirOrder() throws IOException {
        List<Layer> layers = build("one", content("dependencies", "a.jar"), content("classes", "A.class", "B.class"));

        assertThat(layers).extracting(Layer::name).containsExactly("dependencies", "classes");
        assertThat(layers)
                .allSatisfy(layer ->
                        assertThat(layer.blob().mediaType()).isEqualTo("application/vnd.oci.image.layer.v1.tar+gzip"));
        assertThat(names(layers.get(1))).endsWith("app/A.class", "app/B.class");
    }

    @Test
    void namesEachLayerByWhatItHolds() throws IOException {
        for (Layer layer : build("one", content("dependencies", "a.jar"), content("classes", "A.class"))) {
            byte[] compressed = Files.readAllBytes(layer.file());
            assertThat(Digest.of(compressed)).isEqualTo(layer.blob().digest());
            assertThat(compressed).hasSize((int) layer.blob().size());
            assertThat(layer.file()).hasFileName(layer.blob().digest().hex());
            try (InputStream tar = new GZIPInputStream(Files.newInputStream(layer.file()))) {
                assertThat(Digest.of(tar.readAllBytes())).isEqualTo(layer.diffId());
            }
        }
    }

    @Test
    void leavesNothingElseBehind() throws IOException {
        build("one", content("classes", "A.class"));

        try (Stream<Path> files = Files.walk(folder.resolve("one"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void givesTheSameDigestsWhateverTheFilesTimes() throws IOException {
        List<Layer> first = build("one", content("classes", "A.class"));
        Path file = folder.resolve("files/A.class");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        List<Layer> second = new JibLayerBuilder().build(contents("A.class"), blobs("two"));

        assertThat(second.get(0).blob()).isEqualTo(first.get(0).blob());
    }

    @Test
    void mayWriteTheSameLayerTwice() throws IOException {
        List<Layer> layers = build("one", content("first", "A.class"), content("second", "A.class"));

        assertThat(layers.get(0).blob()).isEqualTo(layers.get(1).blob());
        assertThat(build("one", content("first", "A.class"))).hasSize(1);
    }

    @Test
    void needsNoLayers() {
        assertThat(new JibLayerBuilder().build(List.of(), blobs("none"))).isEmpty();
    }

    @Test
    @Provokes(ProblemCode.LAYERS_FAILED)
    void saysWhichFileCannotBeRead() {
        LayerContent missing =
                new LayerContent("classes", List.of(new FileEntry(folder.resolve("gone.class"), "/app/gone.class")));

        Refused.when(() -> build("one", missing)).tells(ProblemCode.LAYERS_FAILED, "gone.class");
    }

    @Test
    void writesWhatAWholeBuildOfJibWrites() throws Exception {
        LayerContent content = new LayerContent(
                "files",
                List.of(
                        new FileEntry(file("a.txt"), "/app/a.txt"),
                        new FileEntry(file("run.sh"), "/bin/run.sh", Permissions.OF_A_PROGRAM),
                        new FileEntry(folder, "/var/data", Permissions.parse("777"))));
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder();
        content.files()
                .forEach(file -> layer.addEntry(
                        file.source(),
                        AbsoluteUnixPath.get(file.target()),
                        FilePermissions.fromOctalString(file.permissions().toString())));

        JibContainer jibs = Jib.fromScratch()
                .setFormat(ImageFormat.OCI)
                .addFileEntriesLayer(layer.build())
                .containerize(
                        Containerizer.to(TarImage.at(folder.resolve("jib.tar")).named("jib/layers"))
                                .setApplicationLayersCache(folder.resolve("jib-cache"))
                                .setBaseImageLayersCache(folder.resolve("jib-cache")));

        assertThat(jibs.getDigest()).isNotNull();
        assertThat(names(Files.newInputStream(folder.resolve("jib.tar"))))
                .contains("blobs/sha256/"
                        + build("ours", content).get(0).blob().digest().hex());
    }

    private List<Layer> build(String module, LayerContent... contents) {
        return new JibLayerBuilder().build(List.of(contents), blobs(module));
    }

    private List<LayerContent> contents(String file) throws IOException {
        return List.of(new LayerContent(
                "classes", List.of(new FileEntry(folder.resolve("files").resolve(file), "/app/" + file))));
    }

    private Path blobs(String module) {
        return folder.resolve(module).resolve("blobs/sha256");
    }

    private LayerContent content(String name, String... files) throws IOException {
        Path place = Files.createDirectories(folder.resolve("files"));
        List<FileEntry> entries = new ArrayList<>();
        for (String file : files) {
            Files.writeString(place.resolve(file), "content of " + file);
            entries.add(new FileEntry(place.resolve(file), "/app/" + file));
        }
        return new LayerContent(name, entries);
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "content of " + name);
    }

    private static List<String> names(Layer layer) throws IOException {
        return names(new GZIPInputStream(Files.newInputStream(layer.file())));
    }

    private static List<String> names(InputStream in) throws IOException {
        List<String> names = new ArrayList<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
