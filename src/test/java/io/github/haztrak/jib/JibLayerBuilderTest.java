package io.github.haztrak.jib;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.Digest;
import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.Layer;
import io.github.haztrak.image.LayerContent;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

        List<Layer> second =
                new JibLayerBuilder(folder.resolve("other-cache")).build(contents("A.class"), blobs("two"));

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
        assertThat(new JibLayerBuilder(folder.resolve("cache")).build(List.of(), blobs("none")))
                .isEmpty();
    }

    @Test
    @Provokes(ProblemCode.LAYERS_FAILED)
    void saysWhichFileCannotBeRead() {
        LayerContent missing =
                new LayerContent("classes", List.of(new FileEntry(folder.resolve("gone.class"), "/app/gone.class")));

        Refused.when(() -> build("one", missing)).tells(ProblemCode.LAYERS_FAILED, "gone.class");
    }

    @Test
    void sharesItsCacheAmongManyModules() throws Exception {
        List<LayerContent> contents = List.of(content("dependencies", "a.jar", "b.jar"), content("classes", "A.class"));
        List<Callable<List<Layer>>> builds = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Path blobs = blobs("module-" + i);
            builds.add(() -> new JibLayerBuilder(folder.resolve("cache")).build(contents, blobs));
        }
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Digest> first = new ArrayList<>();
            for (Future<List<Layer>> done : threads.invokeAll(builds)) {
                first.add(done.get().get(0).blob().digest());
            }
            assertThat(first).hasSize(20).containsOnly(first.get(0));
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Layer> build(String module, LayerContent... contents) {
        return new JibLayerBuilder(folder.resolve("cache")).build(List.of(contents), blobs(module));
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

    private static List<String> names(Layer layer) throws IOException {
        List<String> names = new ArrayList<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(layer.file())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
