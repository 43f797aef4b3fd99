package io.github.haztrak.jib;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.BlobShelf;
import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.Layer;
import io.github.haztrak.image.LayerBuilder;
import io.github.haztrak.image.LayerContent;
import io.github.haztrak.image.Permissions;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedLayerBuilderTest {
    @TempDir
    Path folder;

    private long limit = 4_000_000;
    private final AtomicInteger compressed = new AtomicInteger();
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void everyLayerThatWasGivenIsWhole() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void compressesALayerOfOneModuleForAllModules() throws IOException {
        LayerContent dependencies = content("dependencies", file("a.jar", "a"), file("b.jar", "b"));

        Layer first = build("server", dependencies);
        Layer second = build("worker", dependencies);

        assertThat(compressed).hasValue(1);
        assertThat(second.blob()).isEqualTo(first.blob());
        assertThat(second.diffId()).isEqualTo(first.diffId());
        assertThat(second.file()).startsWith(folder.resolve("worker")).hasSameBinaryContentAs(first.file());
    }

    @Test
    void doesNotEvenOpenFilesThatAreOldAndUntouched() throws Exception {
        Path jar = file("a.jar", "a");
        awaitSettled();
        build("first", content("dependencies", jar));
        Path stamps = folder.resolve("cache/index/stamps");
        assertThat(stamps).isNotEmptyDirectory();

        // An index that stands for other bytes shows that only the stamp was asked.
        Layer other = build("other", content("dependencies", file("b.jar", "b")));
        Path known = onlyFile(stamps);
        Files.writeString(known, bytesOf(content("dependencies", file("b.jar", "b"))));
        Layer again = build("again", content("dependencies", jar));

        assertThat(again.blob()).isEqualTo(other.blob());
    }

    @Test
    void trustsNoTimesOfFilesThatWereJustWritten() throws IOException {
        build("first", content("classes", file("A.class", "a")));

        assertThat(folder.resolve("cache/index/stamps")).doesNotExist();
    }

    @Test
    void readsAFileThatWasWrittenAnewAndCompressesItOnlyIfItDiffers() throws IOException {
        Layer first = build("first", content("classes", file("A.class", "same")));
        Layer second = build("second", content("classes", file("A.class", "same")));
        Layer third = build("third", content("classes", file("A.class", "diff")));

        assertThat(compressed).hasValue(2);
        assertThat(second.blob()).isEqualTo(first.blob());
        assertThat(third.blob()).isNotEqualTo(first.blob());
    }

    @Test
    void seesAChangeThatLeavesSizeAndTimeAsTheyWere() throws Exception {
        Path jar = file("a.jar", "one");
        FileTime time = Files.getLastModifiedTime(jar);
        awaitSettled();
        Layer first = build("first", content("dependencies", jar));

        Files.writeString(jar, "two");
        Files.setLastModifiedTime(jar, time);
        Layer second = build("second", content("dependencies", jar));

        assertThat(second.blob()).isNotEqualTo(first.blob());
    }

    @Test
    void tellsLayersApartByPathAndPermissionsInTheImage() throws IOException {
        Path script = file("start.sh", "#!/bin/sh");
        Layer plain = build("plain", content("files", script));
        Layer program = build(
                "program",
                new LayerContent("files", List.of(new FileEntry(script, "/app/start.sh", Permissions.OF_A_PROGRAM))));
        Layer elsewhere =
                build("elsewhere", new LayerContent("files", List.of(new FileEntry(script, "/bin/start.sh"))));

        assertThat(List.of(plain.blob(), program.blob(), elsewhere.blob())).doesNotHaveDuplicates();
        assertThat(compressed).hasValue(3);
    }

    @Test
    void namesALayerAsTheModuleDoesThatAsksForIt() throws IOException {
        Path jar = file("a.jar", "a");
        build("first", content("dependencies", jar));

        assertThat(build("second", content("project dependencies", jar)).name()).isEqualTo("project dependencies");
    }

    @Test
    void compressesOnceWhenManyModulesAskAtOnce() throws Exception {
        byte[] large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        Path jar = Files.write(folder.resolve("large.jar"), large);
        List<Callable<Layer>> builds = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String module = "module-" + i;
            // A builder each, as goals of modules with a class loader of their own have.
            builds.add(() -> build(module, content("dependencies", jar)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            for (Future<Layer> done : threads.invokeAll(builds)) {
                assertThat(done.get().file()).hasSize(done.get().blob().size());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(compressed).hasValue(1);
    }

    @Test
    void keepsWhatWasUsedLastAndNoMoreThanItsLimit() throws IOException {
        limit = 35_000;
        byte[] noise = new byte[10_000];
        List<LayerContent> contents = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            new Random(i).nextBytes(noise);
            contents.add(content("dependencies", Files.write(folder.resolve(i + ".jar"), noise)));
        }
        for (int i = 0; i < 4; i++) {
            age(build("first-" + i, contents.get(i)), 100 - i);
        }
        build("used", contents.get(0));
        build("last", contents.get(4));

        assertThat(sizeOf(folder.resolve("cache/blobs"))).isLessThan(35_000);
        compressed.set(0);
        build("again-0", contents.get(0));
        build("again-4", contents.get(4));
        assertThat(compressed).hasValue(0);
        build("again-1", contents.get(1));
        assertThat(compressed).hasValue(1);
    }

    @Test
    void buildsAnewWhatWasCutOrMixedUp() throws IOException {
        LayerContent classes = content("classes", file("A.class", "a"));
        Layer first = build("first", classes);
        Files.delete(folder.resolve("cache/blobs").resolve(first.blob().digest().hex()));
        Files.writeString(
                folder.resolve("cache/blobs").resolve(first.blob().digest().hex()), "cut");
        assertThat(build("second", classes).file()).hasSameBinaryContentAs(first.file());

        Files.writeString(onlyFile(folder.resolve("cache/index/layers")), "no descriptor");
        assertThat(build("third", classes).file()).hasSameBinaryContentAs(first.file());
    }

    @Test
    void buildsAllTheSameWhereNothingCanBeKeptAndSaysSoOnce() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        LayerBuilder builder = builder();

        List<Layer> layers = builder.build(
                List.of(content("a", file("a", "a")), content("b", file("b", "b"))), folder.resolve("m/blobs/sha256"));

        assertThat(layers)
                .allSatisfy(
                        layer -> assertThat(layer.file()).hasSize(layer.blob().size()));
        assertThat(told)
                .hasSize(1)
                .first()
                .asString()
                .contains(folder.resolve("cache").toString());
    }

    @Test
    void leavesItToTheBuilderToSayWhichFileIsMissing() {
        LayerContent missing =
                new LayerContent("classes", List.of(new FileEntry(folder.resolve("gone.class"), "/app/gone.class")));

        Refused.when(() -> build("one", missing)).tells(ProblemCode.LAYERS_FAILED, "gone.class");
        assertThat(told).isEmpty();
    }

    private Layer build(String module, LayerContent content) {
        return builder()
                .build(List.of(content), folder.resolve(module).resolve("blobs/sha256"))
                .get(0);
    }

    private LayerBuilder builder() {
        LayerBuilder counting = (contents, blobs) -> {
            compressed.addAndGet(contents.size());
            return new JibLayerBuilder().build(contents, blobs);
        };
        return new CachedLayerBuilder(
                counting,
                new BlobShelf(folder.resolve("cache/blobs"), limit),
                (place, reason) -> told.add(place + ": " + reason));
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve("files").resolve(name);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        return Files.writeString(file, text);
    }

    private static LayerContent content(String name, Path... files) {
        return new LayerContent(
                name,
                Stream.of(files)
                        .map(file -> new FileEntry(file, "/app/" + file.getFileName()))
                        .toList());
    }

    private static String bytesOf(LayerContent content) throws IOException {
        return new LayerInputs(content).bytes().value();
    }

    private void age(Layer layer, int minutes) throws IOException {
        Files.setLastModifiedTime(layer.file(), FileTime.from(Instant.now().minusSeconds(minutes * 60L)));
    }

    private static Path onlyFile(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.reduce((one, other) -> {
                        throw new AssertionError("several files: " + one + ", " + other);
                    })
                    .orElseThrow();
        }
    }

    private static long sizeOf(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void awaitSettled() throws InterruptedException {
        Thread.sleep(2100);
    }
}
